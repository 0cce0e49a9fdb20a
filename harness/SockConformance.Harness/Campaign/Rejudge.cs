using SockConformance.Harness.Divergences;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Campaign;

/// <summary>
/// Judges a run again by the expectations as they are now: what a run saw does not age, what it was held against may.
/// </summary>
public static class Rejudge
{
    /// <summary>
    /// The run with new verdicts. Cases that are no longer planned are left out; those changed since, or new, are untested.
    /// </summary>
    /// <exception cref="InputException">The catalog does not know the run's platform.</exception>
    public static Run Run(Run run, Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(catalog);
        return run.Header.Expectations == catalog.Hash ? run : Again(run, catalog);
    }

    /// <summary>As <see cref="Run"/>, also where the run was judged by these expectations before.</summary>
    internal static Run Again(Run run, Catalog catalog)
    {
        catalog.FindPlatform(run.Header.Platform, run.Header.Owner);
        var cases = run.Cases.ToDictionary(c => c.Transcript.CaseId, StringComparer.Ordinal);
        var flaky = run.Cases.Where(c => c.Verdicts.Any(v => v.Flaky))
            .Select(c => c.Transcript.CaseId).ToHashSet(StringComparer.Ordinal);
        var plan = SharedPlans.For(catalog).Only(run.Header.Platform, run.Header.Only);
        var facts = TargetFacts.From(run.Header.Hello, run.Header.Speaks);
        var judged = new List<RunCase>();
        foreach (var planned in plan.Cases)
        {
            var old = cases.GetValueOrDefault(planned.Id);
            if (old is null && !run.Complete)
                continue;
            // Two transcripts differed and only one was kept: judging that one again would hide what the rerun showed.
            bool keeps = old is not null && flaky.Contains(planned.Id) && old.Transcript.Hash == planned.Hash;
            judged.Add(keeps ? old! : Judged(run.Header, plan, planned, old?.Transcript, facts));
        }
        var header = run.Header with { Expectations = catalog.Hash };
        return run with { Header = header, Cases = Settlement.Settle(catalog, header.Platform, judged) };
    }

    /// <summary>A run made of transcripts that a driver wrote somewhere else.</summary>
    public static Run OfTranscripts(
        RunHeader header, Catalog catalog, IReadOnlyDictionary<string, Transcript> transcripts, Plan plan, bool complete)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(plan);
        var facts = TargetFacts.From(header.Hello, header.Speaks);
        var cases = plan.Cases
            .Where(c => complete || transcripts.ContainsKey(c.Id))
            .Select(c => Judged(header, plan, c, transcripts.GetValueOrDefault(c.Id), facts));
        return new Run(header, Settlement.Settle(catalog, header.Platform, [.. cases]), complete);
    }

    /// <summary>
    /// A case that was planned and never run stands in a run with no exchanges; it was not tested, not cut short.
    /// </summary>
    private static RunCase Judged(
        RunHeader header, Plan plan, PlannedCase planned, Transcript? transcript, TargetFacts facts)
    {
        var ran = transcript is { Exchanges.Count: > 0 } ? transcript : null;
        var verdicts = Judge.Verdicts(plan.Instances[planned.Id], planned.Hash, ran, facts);
        // Of a recording nobody can ask more patience: what it lacks was never asked.
        if (header.Recorded is not null && ran is null)
            verdicts = [.. verdicts.Select(NotAsked)];
        return new RunCase(transcript ?? new Transcript(planned.Id, planned.Hash, []), verdicts);
    }

    private static Verdict NotAsked(Verdict verdict) => verdict.Cause.Kind == CauseKind.NeedsPatience
        ? verdict with { Code = VerdictCode.Untested, Cause = new Cause(CauseKind.NotRun) }
        : verdict;
}
