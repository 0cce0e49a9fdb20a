using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Runs;
using SockConformance.Tool.Commands;

namespace SockConformance.Tool;

/// <summary>Tells what the targets of a run answered, and with which code the program ends for it.</summary>
/// <param name="settings">What the command line asks for.</param>
/// <param name="catalog">The expectations.</param>
/// <param name="plans">The plan of each platform, where it was made beforehand; transcripts are only shown then.</param>
/// <param name="baseline">What the runs are held against, or null.</param>
internal sealed class RunTelling(
    RunSettings settings, Catalog catalog, IReadOnlyDictionary<string, Plan>? plans, Baseline? baseline)
{
    /// <summary>Tells of each target in turn. The worst of their codes is that of the program.</summary>
    public int Tell(IEnumerable<TargetOutcome> outcomes) => outcomes.Select(Tell).DefaultIfEmpty(ExitCode.Done).Max();

    private int Tell(TargetOutcome outcome)
    {
        int code = ExitCode.Done;
        if (outcome.Complaint is { } skipped && outcome.IsForeign && settings.Targets.Contains(TargetChoice.All))
        {
            Terminal.Note("skipped: " + skipped);
        }
        else if (outcome.Complaint is { } complaint)
        {
            Terminal.Complain(complaint);
            code = ExitCode.NoTarget;
        }
        if (outcome.Run is not { } run)
            return code;
        int judged = Tell(run, plans?[outcome.Target.Platform]);
        int compared = baseline?.Check(catalog, run) ?? ExitCode.Done;
        return Math.Max(code, Math.Max(judged, compared));
    }

    private int Tell(Run run, Plan? plan)
    {
        if (settings.Show)
            Transcripts.Print(run, plan!.Instances);
        if (settings.Verbose)
            VerdictLines.Print(run);
        var summary = new Summary(catalog, run);
        summary.Print(Terminal.Out);
        // A run of some cases says nothing of entries of known/ whose cases were not run.
        bool noneStale = settings.Only.Count > 0 || summary.Stale.Count == 0;
        bool asExpected = summary.Unexpected.Count == 0 && summary.HeaderMismatches.Count == 0 && noneStale;
        return run.Complete && (asExpected || !settings.Strict) ? ExitCode.Done : ExitCode.NotAsExpected;
    }
}
