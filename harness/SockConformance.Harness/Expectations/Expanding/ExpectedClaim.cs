namespace SockConformance.Harness.Expectations.Expanding;

/// <summary>A claim and what it makes one expect of a case instance.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Checks">All of them must hold.</param>
public sealed record ExpectedClaim(Claim Claim, IReadOnlyList<ExpectedValue> Checks);
