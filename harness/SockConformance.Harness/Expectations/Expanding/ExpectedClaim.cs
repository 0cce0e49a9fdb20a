namespace SockConformance.Harness.Expectations.Expanding;

/// <summary>A claim and what it makes one expect of a case instance.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Checks">All of them must hold.</param>
public sealed record ExpectedClaim(Claim Claim, IReadOnlyList<ExpectedValue> Checks)
{
    /// <summary>What holds instead, by the claim's errata that speak of this case; of whatever version.</summary>
    public IReadOnlyList<ExpectedErratum> Errata { get; init; } = [];
}
