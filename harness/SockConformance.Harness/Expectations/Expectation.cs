namespace SockConformance.Harness.Expectations;

/// <summary>What a claim of a platform makes one expect of a case.</summary>
/// <param name="Platform">The platform's id.</param>
/// <param name="Claim">The claim's name.</param>
/// <param name="Checks">All of them must hold.</param>
/// <param name="Where">Where it stands.</param>
public sealed record Expectation(string Platform, string Claim, IReadOnlyList<Check> Checks, Place Where);
