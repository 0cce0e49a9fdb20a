namespace SockConformance.Harness.Expectations;

/// <summary>One step of a case, as written.</summary>
/// <param name="Label">The name under which it is observed, or null: then it must succeed.</param>
/// <param name="Text">The request, with parameters not yet filled in.</param>
/// <param name="Where">Where it stands.</param>
public sealed record Step(string? Label, string Text, Place Where);
