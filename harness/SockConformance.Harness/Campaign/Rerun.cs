using System.Collections.Concurrent;
using SockConformance.Harness.Divergences;
using SockConformance.Harness.Driving;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Campaign;

/// <summary>Runs unexpected failures again, alone: what comes out otherwise then is flaky, not failed.</summary>
internal static class Rerun
{
    /// <summary>
    /// The cases with what the second time showed, and true; or as they were, and false, when the user ended the run meanwhile.
    /// </summary>
    public static async Task<(List<RunCase> Cases, bool Done)> UnexpectedAsync(
        PlanDriver driver,
        Plan plan,
        List<RunCase> cases,
        KnownDivergences known,
        TargetFacts facts,
        int most,
        CancellationToken cancel)
    {
        var planned = plan.Cases.ToDictionary(c => c.Id, StringComparer.Ordinal);
        var again = cases.Where(c => IsUnexpected(c, known)).Take(most).Select(c => planned[c.Transcript.CaseId]).ToList();
        if (again.Count == 0)
            return (cases, true);
        var second = new ConcurrentDictionary<string, Transcript>(StringComparer.Ordinal);
        try
        {
            await driver.RunAloneAsync(again, t => second[t.CaseId] = t, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // What the first time showed is kept, as a partial run.
        }
        catch (DriverStartException)
        {
            // A target that does not start again leaves the rest as the first time showed it: it must not cost the whole run.
        }
        if (await Interruption.IsAskedForAsync(second.Values, cancel).ConfigureAwait(false))
            return (cases, false);
        return ([.. cases.Select(WithBoth)], true);

        RunCase WithBoth(RunCase first) =>
            second.TryGetValue(first.Transcript.CaseId, out var again) ? Compared(first, Judged(again)) : first;

        IReadOnlyList<Verdict> Judged(Transcript again) =>
            Judge.Verdicts(plan.Instances[again.CaseId], planned[again.CaseId].Hash, again, facts);
    }

    private static bool IsUnexpected(RunCase each, KnownDivergences known) => each.Verdicts.Any(v =>
        KnownDivergences.IsDivergence(v) && known.Find(each.Transcript.CaseId, v) is null);

    private static RunCase Compared(RunCase first, IReadOnlyList<Verdict> second) => first with
    {
        Verdicts = [.. first.Verdicts.Zip(second, (a, b) => a.Code == b.Code && a.Excused == b.Excused
            ? a
            : new Verdict(a.Claim, VerdictCode.Unresolved, new Cause(CauseKind.Flaky) { InRun = a, Alone = b }))],
    };
}
