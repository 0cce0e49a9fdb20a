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
        var target = new Option<string[]>("--target") { Description = "A target (see 'sockconf targets'): NAME, or NAME:ARGUMENT as in ssh:HOST; 'all' for all that can be run here. May be repeated.", HelpName = "NAME" };
        var exec = new Option<string?>("--exec") { Description = "The command of the target exec: anything that speaks the driver's protocol.", HelpName = "COMMAND" };
        var file = Shared.Targets();
        var only = Shared.Only();
        var patient = new Option<bool>("--patient") { Description = "Also run cases that take the system seconds to show; with --only they are run anyway." };
        var show = new Option<bool>("--show") { Description = "Print the transcript of each case." };
        var strict = new Option<bool>("--strict") { Description = "End with 1 when a divergence is not listed in known/, or a listed one passes." };
        var timings = new Option<bool>("--timings") { Description = "Print where the time went." };
        var folder = new Option<string>("--out") { Description = "Where run files and the site are written.", HelpName = "DIR", DefaultValueFactory = _ => "out" };
        var templates = new Option<string?>("--templates") { Description = "A folder of templates in place of the site's own.", HelpName = "DIR" };
        var baseline = Baseline.Option();
        var failOn = Baseline.FailOn();
        var expectations = Shared.Expectations();
        var command = new Command("run", "Runs the suite on this system, or on other targets, and writes the site.")
        {
            target, exec, file, only, patient, show, strict, baseline, failOn, timings, folder, templates, expectations,
        };
        command.SetAction((parsed, cancel) => RunAsync(
            new RunSettings(
                RunSettings.TargetNames(parsed.GetValue(target) ?? [], parsed.GetValue(exec)),
                parsed.GetValue(file)?.FullName,
                parsed.GetValue(only) ?? [],
                parsed.GetValue(patient) || parsed.GetValue(only) is { Length: > 0 },
                parsed.GetValue(show),
                parsed.GetValue(strict),
                parsed.GetValue(timings),
                parsed.GetRequiredValue(folder),
                parsed.GetValue(templates),
                parsed.GetValue(baseline) ?? [],
                parsed.GetValue(failOn) ?? []),
            parsed.GetValue(expectations),
            cancel));
        return command;
    }

    private static async Task<int> RunAsync(RunSettings settings, DirectoryInfo? expectations, CancellationToken cancel)
    {
        var timings = new Timings();
        var workspace = Shared.FindWorkspace();
        var catalog = Shared.ReadCatalog(expectations);
        var targets = await TargetChoice.OfAsync(workspace, catalog, TargetList.Read(workspace, settings.TargetsFile), settings.Targets, cancel).ConfigureAwait(false);
        var baseline = Baseline.Read(settings.Baseline, settings.FailOn, targets);
        // A campaign plans for itself while its driver starts; here only where patterns must be looked at first, or several targets share a plan.
        var plans = settings.Only.Count > 0 || settings.Show || targets.Count > 1 ? Selection.Plans(catalog, targets.Select(t => t.Platform), settings.Only) : null;
        SiteFolder.Prepare(settings.Folder, settings.Templates);
        timings.Lap("reading the expectations");
        // The targets mostly wait, so the templates are read beside them; but somebody's own may be broken, which is to be told before the run.
        var options = new SiteOptions { Templates = settings.Templates };
        var prepared = Task.Run(() => SiteWriter.Prepare(catalog, options), CancellationToken.None);
        if (settings.Templates is not null)
            await prepared.ConfigureAwait(false);
        var chosen = targets.Where(t => HasCases(t, plans, settings.Only)).ToList();
        var keeping = new ConcurrentBag<Task>();
        var outcomes = await TargetRuns.RunAsync(
            chosen,
            (target, progress) => TargetCampaign.RunAsync(workspace, target, catalog, CampaignOf(settings, plans?[target.Platform], progress), cancel),
            run => keeping.Add(Task.Run(() => SiteFolder.Keep(settings.Folder, run), CancellationToken.None)),
            cancel).ConfigureAwait(false);
        timings.Targets(outcomes);
        bool ended = cancel.IsCancellationRequested;
        var runs = outcomes.Select(o => o.Run).OfType<Run>().ToList();
        // What diverges is told while the files are written.
        var writing = ended || runs.Count == 0 ? Task.CompletedTask : Task.Run(() => WriteSiteAsync(catalog, settings.Folder, runs, prepared), CancellationToken.None);
        int code = Tell(settings, catalog, plans, outcomes, baseline);
        await Task.WhenAll(keeping).ConfigureAwait(false);
        timings.Lap("telling what diverges, writing the run file");
        if (ended)
        {
            Terminal.Complain("ended in the middle, as asked; the site is as it was, and cases that were done are kept under " + Path.Combine(settings.Folder, "runs") + " as partial");
            return ExitCode.NotAsExpected;
        }
        if (runs.Count == 0)
        {
            Terminal.Complain("no target was run; 'sockconf targets' tells what each lacks");
            return ExitCode.NoTarget;
        }
        await writing.ConfigureAwait(false);
        SiteFolder.Tell(settings.Folder);
        timings.Lap("writing the site", "beyond that");
        if (settings.Timings)
            timings.Print(runs);
        return code;
    }

    private static CampaignOptions CampaignOf(RunSettings settings, Plan? plan, Action<int, int>? progress) =>
        new() { Only = settings.Only, Plan = plan, Patient = settings.Patient, Progress = progress };

    private static async Task WriteSiteAsync(Catalog catalog, string folder, IReadOnlyList<Run> runs, Task<SiteOptions> prepared)
    {
        var matrix = Matrix.Build(catalog, [.. runs, .. SiteFolder.Earlier(catalog, folder, runs)]);
        SiteFolder.Write(catalog, matrix, folder, await prepared.ConfigureAwait(false));
    }

    /// <summary>Tells what was found, and how the command is to end.</summary>
    private static int Tell(RunSettings settings, Catalog catalog, IReadOnlyDictionary<string, Plan>? plans, IEnumerable<TargetOutcome> outcomes, Baseline? baseline)
    {
        int code = ExitCode.Done;
        foreach (var outcome in outcomes)
        {
            if (outcome.Complaint is { } complaint)
            {
                Terminal.Complain(complaint);
                code = ExitCode.NoTarget;
            }
            if (outcome.Run is { } run)
                code = Math.Max(code, Math.Max(Report(settings, catalog, plans?[outcome.Target.Platform], run), baseline?.Check(catalog, run) ?? ExitCode.Done));
        }
        return code;
    }

    private static bool HasCases(Target target, IReadOnlyDictionary<string, Plan>? plans, IReadOnlyList<string> only)
    {
        bool has = plans is null || plans[target.Platform].Cases.Count > 0;
        if (!has)
            Terminal.Note($"skipped: no case of {target.Name} ({target.Platform}) matches {string.Join(" or ", only)}");
        return has;
    }

    private static int Report(RunSettings settings, Catalog catalog, Plan? plan, Run run)
    {
        if (settings.Show)
            Transcripts.Print(run, plan!.Instances);
        var summary = new Summary(catalog, run);
        summary.Print(Terminal.Out);
        bool asExpected = run.Complete && summary.Unexpected.Count == 0 && summary.HeaderContradictions.Count == 0 && (settings.Only.Count > 0 || summary.Stale.Count == 0);
        return (settings.Strict && !asExpected) || !run.Complete ? ExitCode.NotAsExpected : ExitCode.Done;
    }
}
