using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Expectations.Expanding;

/// <summary>One step with its parameters filled in.</summary>
/// <param name="Label">Its label, or null.</param>
/// <param name="Text">The request as expectations write it: for people; what it means is <paramref name="Request"/>.</param>
/// <param name="Where">Where it stands.</param>
/// <param name="Request">What it asks for.</param>
public sealed record StepInstance(string? Label, string Text, Place Where, Request Request);
