namespace SockConformance.Harness.Expectations;

/// <summary>Why no case can show a claim.</summary>
/// <param name="Reason">One word of the closed list of lint.</param>
/// <param name="Why">A sentence.</param>
public sealed record Untestable(string Reason, string Why);
