using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;

namespace SockConformance.Reports.Model;

/// <summary>Collects the promises that a target does not keep.</summary>
internal static class Findings
{
    /// <summary>The findings of cases of one subject on one target, worst first.</summary>
    public static IReadOnlyList<Finding> Of(IReadOnlyList<CaseResult> results)
    {
        var failed = results.SelectMany(r => r.Verdicts.Where(v => v.Claim is not null && v.Verdict.Code == VerdictCode.Fail).Select(v => (Result: r, Verdict: v)))
            .GroupBy(f => f.Verdict.Claim!, ReferenceEqualityComparer.Instance)
            .Select(g => OfClaim((Claim)g.Key!, [.. g]));
        return [.. failed.Concat(Crashes(results)).OrderBy(f => f.Kind).ThenByDescending(f => f.Cases)];
    }

    private static Finding OfClaim(Claim claim, IReadOnlyList<(CaseResult Result, ClaimVerdict Verdict)> failed) => new(
        failed.Select(f => KindOf(claim, f.Result)).Min(),
        claim,
        [.. failed.GroupBy(f => (f.Result.Case.Case.Name, f.Verdict.Verdict.Step, f.Verdict.Verdict.Expected, f.Verdict.Verdict.Observed))
            .Select(g => new FindingObservation(g.Key.Step, g.Key.Expected ?? "", g.Key.Observed ?? "", [.. g.Select(f => f.Result)]))
            .OrderByDescending(o => o.Results.Count)],
        failed.Select(f => f.Verdict.Known).FirstOrDefault(k => k is not null));

    /// <summary>Faults in cases that no claim judged: nothing was promised of them, and yet nobody wants one.</summary>
    private static IEnumerable<Finding> Crashes(IReadOnlyList<CaseResult> results)
    {
        var crashed = results.Where(r => r.Crash is not null && r.Verdicts.All(v => v.Verdict.Code != VerdictCode.Fail)).ToList();
        if (crashed.Count == 0)
            yield break;
        var observations = crashed.GroupBy(r => (r.Case.Case.Name, Crash: Wording.Of(r.Crash!)))
            .Select(g => new FindingObservation(g.First().Steps.First(s => s.Exchange.Reply.Status == ReplyStatus.Crash).Step.Label, "no fault", g.Key.Crash, [.. g]));
        yield return new Finding(FindingKind.Crash, null, [.. observations], crashed.SelectMany(r => r.Verdicts).Select(v => v.Known).FirstOrDefault(k => k is not null));
    }

    private static FindingKind KindOf(Claim claim, CaseResult result)
    {
        if (result.Crash is not null)
            return FindingKind.Crash;
        return (claim.Shows, result.Probe) switch
        {
            (Shows.Access, { Promise: Support.Supported, Refused: true }) => FindingKind.PromisedButRefused,
            (Shows.Access, { Promise: Support.Supported }) => FindingKind.PromisedButFails,
            (Shows.Access, { Works: true }) => FindingKind.WorksThoughRefused,
            (Shows.Access, _) => FindingKind.Refusal,
            (Shows.Effect, _) => FindingKind.Effect,
            (Shows.Value, _) => FindingKind.Value,
            _ => FindingKind.Refusal,
        };
    }
}
