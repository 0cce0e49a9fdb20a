using System.Collections.Concurrent;
using System.CommandLine;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Targets;
using SockConformance.Reports;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf run</c>: runs targets, prints what diverges, writes run files and the site.</summary>
internal static class RunCommand
{
    public static Command Make()
    {
        var options = new RunOptions();
        var command = new Command("run", "Runs the suite on this system, or on other targets, and writes the site.");
        options.AddTo(command);
        command.SetAction((parsed, cancel) => RunAsync(options.Settings(parsed), options.Folder(parsed), cancel));
        return command;
    }

    private static async Task<int> RunAsync(RunSettings settings, DirectoryInfo? expectations, CancellationToken cancel)
    {
        var timings = new Timings();
        var workspace = Shared.FindWorkspace();
        var catalog = Shared.ReadCatalog(expectations);
        var list = TargetList.Read(workspace, settings.TargetsFile);
        var targets = await TargetChoice.OfAsync(workspace, catalog, list, settings.Targets, cancel).ConfigureAwait(false);
        var baseline = Baseline.Read(settings.Baseline, settings.FailOn, targets);
        // A campaign plans for itself while its driver starts; here only where patterns must be looked at first, or several
        // targets share a plan.
        bool plansFirst = settings.Only.Count > 0 || settings.Show || targets.Count > 1;
        var plans = plansFirst ? Selection.Plans(catalog, targets.Select(t => t.Platform), settings.Only) : null;
        SiteFolder.Prepare(settings.Folder, settings.Templates);
        timings.Lap("reading the expectations");
        // The targets mostly wait, so the templates are read beside them; but somebody's own may be broken, which is to be told
        // before the run.
        var options = new SiteOptions { Templates = settings.Templates };
        var prepared = Task.Run(() => SiteWriter.Prepare(catalog, options), CancellationToken.None);
        if (settings.Templates is not null)
            await prepared.ConfigureAwait(false);
        var chosen = targets.Where(t => HasCases(t, plans, settings.Only)).ToList();
        var keeping = new ConcurrentDictionary<string, Task<Run>>(StringComparer.Ordinal);
        var outcomes = await TargetRuns.RunAsync(
            chosen,
            (target, progress) =>
            {
                var campaign = Campaign(settings, plans?[target.Platform], progress);
                return TargetCampaign.RunAsync(workspace, target, catalog, campaign, cancel);
            },
            run => keeping[run.Header.Target] =
                Task.Run(() => RunFolder.Keep(settings.Folder, catalog, run, settings.Gzip), CancellationToken.None),
            cancel).ConfigureAwait(false);
        timings.Targets(outcomes);
        bool ended = cancel.IsCancellationRequested;
        var runs = outcomes.Select(o => o.Run).OfType<Run>().ToList();
        // What diverges is told while the files are written.
        var writing = ended || runs.Count == 0
            ? Task.CompletedTask
            : Task.Run(() => WriteSiteAsync(catalog, settings, runs, keeping, prepared), CancellationToken.None);
        int code = new RunTelling(settings, catalog, plans, baseline).Tell(outcomes);
        await Task.WhenAll(keeping.Values).ConfigureAwait(false);
        timings.Lap("telling what diverges, writing the run file");
        if (ended)
        {
            Terminal.Complain("ended in the middle, as asked; the site is as it was, and " + (runs.Sum(r => r.Cases.Count) == 0
                ? "no case was done yet"
                : $"cases that were done are kept under {Path.Combine(settings.Folder, "runs")} as partial"));
            return ExitCode.NotAsExpected;
        }
        if (runs.Count == 0)
        {
            Terminal.Complain("no target was run; 'sockconf targets' tells what each lacks");
            return ExitCode.NoTarget;
        }
        await writing.ConfigureAwait(false);
        SiteFolder.Tell(settings.Folder);
        // Half a site helps nobody, so it was written to its end, which takes a second; the exit code tells who asked.
        if (cancel.IsCancellationRequested)
        {
            Terminal.Complain("ended as asked, which came when all cases were done: the run is whole, and so is the site");
            return ExitCode.NotAsExpected;
        }
        timings.Lap("writing the site", "beyond that");
        if (settings.Timings)
            timings.Print(runs);
        if (settings.Open)
            Browser.Open(SiteFolder.FirstPageOf(settings.Folder));
        return code;
    }

    private static CampaignOptions Campaign(RunSettings settings, Plan? plan, Action<int, int>? progress) =>
        new() { Only = settings.Only, Plan = plan, Patient = settings.Patient, Progress = progress };

    /// <summary>A run of some cases is joined with what was there, so the site waits for that; a whole one is as it is.</summary>
    private static async Task WriteSiteAsync(
        Catalog catalog,
        RunSettings settings,
        IReadOnlyList<Run> runs,
        ConcurrentDictionary<string, Task<Run>> keeping,
        Task<SiteOptions> prepared)
    {
        IReadOnlyList<Run> shown = settings.Only.Count == 0
            ? runs
            : await Task.WhenAll(runs.Select(r => keeping[r.Header.Target])).ConfigureAwait(false);
        var matrix = Matrix.Build(catalog, [.. shown, .. RunFolder.Earlier(catalog, settings.Folder, shown)]);
        SiteFolder.Write(catalog, matrix, settings.Folder, await prepared.ConfigureAwait(false));
    }

    private static bool HasCases(Target target, IReadOnlyDictionary<string, Plan>? plans, IReadOnlyList<string> only)
    {
        bool has = plans is null || plans[target.Platform].Cases.Count > 0;
        if (!has)
            Terminal.Note($"skipped: no case of {target.Name} ({target.Platform}) matches {string.Join(" or ", only)}");
        return has;
    }
}
