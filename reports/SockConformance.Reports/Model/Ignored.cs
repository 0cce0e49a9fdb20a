using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;

namespace SockConformance.Reports.Model;

/// <summary>Finds options that a target accepts and ignores.</summary>
internal static class Ignored
{
    /// <summary>
    /// Whether every set succeeds, every get that the documents promise or the reference answers is refused, and a case which the
    /// reference passes sees no effect.
    /// An option that can only be set is never found: nothing tells that it was not kept.
    /// </summary>
    /// <param name="results">The option's cases on the target.</param>
    /// <param name="reference">The same on the platform's reference; null where there is none, so that the documents alone say
    /// what is promised.</param>
    public static bool IsSo(IReadOnlyList<CaseResult> results, IReadOnlyList<CaseResult>? reference)
    {
        var probes = results.Select(r => (Result: r, Answer: r.Probe!)).Where(p => p.Answer is { Reply: not null }).ToList();
        var sets = probes.Where(p => p.Answer.Access == Claim.Set).ToList();
        if (sets.Count == 0 || !sets.TrueForAll(p => p.Answer.Works))
            return false;
        var there = reference?.ToDictionary(r => r.Case.Id, StringComparer.Ordinal);
        var promised = probes.Where(p => IsToAnswer(p.Answer, there?.GetValueOrDefault(p.Result.Case.Id)));
        var gets = promised.Where(p => p.Answer.Access == Claim.Get).ToList();
        return gets.Count > 0 && gets.TrueForAll(p => p.Answer.Refused)
            && results.Any(r => r.Verdicts.Any(v => SawNone(v) && IsShown(r, v)));

        bool IsShown(CaseResult result, ClaimVerdict verdict) =>
            there is null || IsPassed(there.GetValueOrDefault(result.Case.Id), verdict.Claim!);
    }

    private static bool IsToAnswer(ProbeAnswer answer, CaseResult? reference) =>
        answer.Promise == Support.Supported || reference?.Probe?.Works == true;

    private static bool SawNone(ClaimVerdict verdict) => verdict is { Claim.Shows: Shows.Effect, Verdict.IsFault: true };

    private static bool IsPassed(CaseResult? result, Claim claim) =>
        result?.Verdicts.Any(v => ReferenceEquals(v.Claim, claim) && v.Verdict.Code == VerdictCode.Pass) == true;
}
