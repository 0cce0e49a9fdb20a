using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Campaign;

/// <summary>A claim that an option does something, and that at least one case shows on a target.</summary>
/// <param name="Subject">The id of the option or contract.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Cases">The ids of the cases that pass as they stand.</param>
/// <param name="NeedsSets">Whether one of them does not pass any more once its sets are taken out.</param>
public sealed record EffectClaim(string Subject, Claim Claim, IReadOnlyList<string> Cases, bool NeedsSets);
