using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Campaign;

/// <summary>A claim that an option does something, and that at least one case shows on a target.</summary>
/// <param name="Subject">The id of the option or contract.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Cases">The ids of the cases that pass as they stand.</param>
/// <param name="NeedsSets">Whether one of them does not pass any more once one of its sets, or all, are taken out.</param>
/// <param name="FailsUnset">Whether one of them fails where the option is never set.</param>
public sealed record EffectClaim(string Subject, Claim Claim, IReadOnlyList<string> Cases, bool NeedsSets, bool FailsUnset)
{
    /// <summary>Whether its cases pass whatever the option does, and its sentence does not say so.</summary>
    public bool IsVacuous => !NeedsSets && !Claim.HoldsUnset;

    /// <summary>Whether it says that it holds where the option is never set, and does not.</summary>
    public bool IsWronglyMarked => FailsUnset && Claim.HoldsUnset;
}
