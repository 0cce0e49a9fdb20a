using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Judging;

namespace SockConformance.Reports.Model;

/// <summary>
/// Decides whether a failure is the document's fault: on the platform's own systems by the erratum, on an emulation by what the
/// reference answers.
/// </summary>
internal static class Excuses
{
    /// <summary>The verdict as it counts on its target, and the erratum that excuses it; null where none does.</summary>
    /// <param name="instance">The case.</param>
    /// <param name="verdict">What the judge said of it on the target.</param>
    /// <param name="facts">What the target is.</param>
    /// <param name="reference">What it said on the reference; null on a native target, and where the reference was not asked or
    /// its answer was not judged.</param>
    public static (Verdict Verdict, Erratum? Erratum) Counted(
        CaseInstance instance, Verdict verdict, TargetFacts facts, Verdict? reference)
    {
        var errata = instance.Expected.FirstOrDefault(e => e.Claim.Name == verdict.Claim)?.Errata ?? [];
        if (verdict.Code != VerdictCode.Fail || errata.Count == 0)
            return (verdict, null);
        bool excused = reference switch
        {
            null => verdict.Excused,
            { Excused: true } => verdict.Excused || IsSame(verdict.Cause, reference.Cause),
            _ => false,
        };
        var inForce = errata.FirstOrDefault(e => facts.InForce(e.Erratum.From, e.Erratum.Until, instance.Platform)) ?? errata[0];
        return excused ? (verdict with { Excused = true }, inForce.Erratum) : (verdict with { Excused = false }, null);
    }

    private static bool IsSame(Cause one, Cause other) =>
        one.Label == other.Label && one.Field == other.Field && one.Observed == other.Observed;
}
