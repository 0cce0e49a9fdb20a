namespace SockConformance.Harness.Expectations.Expanding;

/// <summary>What an erratum makes one expect of a case instance in place of what its claim does.</summary>
/// <param name="Erratum">The erratum.</param>
/// <param name="Checks">The claim's checks with those replaced of which the erratum speaks, and what it says beyond them. All of
/// them must hold.</param>
public sealed record ExpectedErratum(Erratum Erratum, IReadOnlyList<ExpectedValue> Checks);
