using SockConformance.Harness;
using System.CommandLine;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Costs;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Targets;
using SockConformance.Reports;
using SockConformance.Reports.Costs;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf bench</c>: what calls cost on targets, kept in cost files.</summary>
internal static class BenchCommand
{
    private const int FewestRounds = 6;

    public static Command Make()
    {
        var target = new Option<string[]>("--target", "-t")
        {
            Description = "A target (see 'sockconf targets'): NAME, or NAME:ARGUMENT as in ssh:HOST; "
                + "'all' for all that can be run here. May be repeated.",
            HelpName = "NAME",
        };
        var file = Shared.Targets();
        var only = Shared.Only();
        var rounds = new Option<int>("--rounds")
        {
            Description = "How many times everything is measured, each time in a process of its own; "
                + "more rounds give narrower figures.",
            HelpName = "N",
            DefaultValueFactory = _ => new CostOptions().Rounds,
        };
        var folder = new Option<string>("--out", "-o")
        {
            Description = "Where cost files (under costs/) and the site are written.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "out",
        };
        var expectations = Shared.Expectations();
        var command = new Command(
            "bench",
            "Measures what a get and a set of each supported option cost, on this system or on other targets.")
        {
            target, file, only, rounds, folder, expectations,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(rounds) is var count && count is < FewestRounds or > 1000)
                throw new InputException(
                    $"--rounds is {count}; allowed is {FewestRounds} (fewer tell nothing of the noise) to 1000");
            var workspace = Shared.FindWorkspace();
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            var list = TargetList.Read(workspace, parsed.GetValue(file)?.FullName);
            string output = parsed.GetRequiredValue(folder);
            string[] names = parsed.GetValue(target) is { Length: > 0 } named ? named : ["local"];
            var chosen = await TargetChoice.OfAsync(workspace, catalog, list, names, cancel).ConfigureAwait(false);
            // Nothing can be measured on a recording; one that is named is told so, and 'all' does not mean it.
            bool isAll = names.Contains(TargetChoice.All);
            IReadOnlyList<Target> targets = [.. chosen.Where(t => t.Recording is null || !isAll)];
            var options = new CostOptions { Only = parsed.GetValue(only) ?? [], Rounds = count };
            if (options.Only.Count > 0)
                Selection.Plans(catalog, targets.Select(t => t.Platform), options.Only);
            SiteFolder.Prepare(output, null);
            int code = ExitCode.Done;
            // One after the other, whatever the machine: two would measure each other.
            foreach (var each in targets)
            {
                int one = await MeasureAsync(workspace, each, catalog, options, output, cancel).ConfigureAwait(false);
                code = Math.Max(code, one);
            }
            Compare(catalog, output, targets);
            var runs = RunFolder.Earlier(catalog, output, []);
            SiteFolder.Write(catalog, Matrix.Build(catalog, [.. runs]), output, new SiteOptions());
            SiteFolder.Tell(output);
            return code;
        });
        return command;
    }

    /// <summary>Prints what the releases of each target cost beside each other, those measured earlier too.</summary>
    private static void Compare(Catalog catalog, string folder, IReadOnlyList<Target> targets)
    {
        var book = CostBook.Read(Path.Combine(folder, CostFileFormat.Folder), Terminal.Complain);
        var measured = targets.Select(t => TargetName.WithoutRelease(t.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var releases in CostReleases.From(catalog, book?.Runs ?? []).Where(r => measured.Contains(r.Target)))
            CostReleaseSummary.Print(releases);
    }

    private static async Task<int> MeasureAsync(
        Workspace workspace, Target target, Catalog catalog, CostOptions options, string folder, CancellationToken cancel)
    {
        try
        {
            var run = await Terminal.WithProgressAsync(
                    progress =>
                    {
                        var watched = options with { Progress = progress(target.Name) };
                        return CostCampaign.RunAsync(workspace, target, catalog, watched, cancel);
                    }).ConfigureAwait(false);
            string path = CostFolder.Keep(folder, run);
            new CostSummary(run).Print();
            Terminal.Line($"the cost file is {path}");
            return ExitCode.Done;
        }
        catch (TargetUnavailableException e)
        {
            Terminal.Complain(e.Message);
            return ExitCode.NoTarget;
        }
    }
}
