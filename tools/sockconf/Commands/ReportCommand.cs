using SockConformance.Harness;
using System.CommandLine;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Runs.Comparing;
using SockConformance.Reports;
using SockConformance.Reports.Costs;
using SockConformance.Reports.Model;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf report RUN...</c>: the site of run files.</summary>
internal static class ReportCommand
{
    private const string Divergent = "divergent";
    private const string All = "all";

    public static Command Make()
    {
        var files = new Argument<string[]>("run")
        {
            Description = "Run files, or folders of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var folder = new Option<string>("--out", "-o")
        {
            Description = "Where the site is written.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "out",
        };
        var templates = new Option<string?>("--templates")
        {
            Description = "A folder of templates in place of the site's own.",
            HelpName = "DIR",
        };
        var single = new Option<bool>("--single-file")
        {
            Description = $"Write one file to be mailed, {SingleFileWriter.FileName}, in place of the site: "
                + "the matrix and of each option what holds and what diverges, without calls and replies.",
        };
        var partial = RunFiles.Partial();
        var compare = new Option<string?>("--compare")
        {
            Description = "Earlier run files, or a folder of them: the site gets a page of what changed since.",
            HelpName = "OLD",
        };
        var programs = new Option<string>("--programs")
        {
            Description = "Which cases the site has as programs: divergent, those that diverge, in C; "
                + "all, every case in C and C#.",
            HelpName = "WHICH",
            DefaultValueFactory = _ => Divergent,
        };
        programs.AcceptOnlyFromAmong(Divergent, All);
        var costs = new Option<string?>("--costs")
        {
            Description = "The folder of cost files, as 'sockconf bench' writes them. Default: costs/ in the folder of --out.",
            HelpName = "DIR",
        };
        var expectations = Shared.Expectations();
        var command = new Command(
            "report",
            "Writes the site of run files, judged by the expectations as they are now.")
        {
            files, folder, templates, single, compare, partial, programs, costs, expectations,
        };
        command.SetAction(parsed =>
        {
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            var series = RunSeries.FromFiles(RunFiles.Read(parsed.GetRequiredValue(files), parsed.GetValue(partial), "report"));
            var runs = series.Select(s => s.Newest with { Run = Rejudge.Run(s.Newest.Run, catalog) }).ToList();
            var older = series.SelectMany(s => s.Earlier).Select(f => Rejudge.Run(f.Run, catalog));
            var earlier = older.Select(r => HistoryRun.FromRun(catalog, r)).ToList();
            ComparisonSet? changes = null;
            if (parsed.GetValue(compare) is { } before)
            {
                var old = RunFiles.Read([before], parsed.GetValue(partial), "report --compare");
                changes = Compare.Runs(catalog, old, runs, judgeAgain: true);
            }
            var matrix = Matrix.Build(catalog, [.. runs.Select(r => r.Run)], earlier) with { Changes = changes };
            SiteFolder.Prepare(parsed.GetRequiredValue(folder), parsed.GetValue(templates));
            var options = new SiteOptions
            {
                Templates = parsed.GetValue(templates),
                Costs = ReadCosts(parsed.GetValue(costs)),
                AllPrograms = parsed.GetValue(programs) == All,
            };
            if (parsed.GetValue(single))
                SiteFolder.WriteSingle(catalog, matrix, parsed.GetRequiredValue(folder), options);
            else
            {
                SiteFolder.Write(catalog, matrix, parsed.GetRequiredValue(folder), options);
                SiteFolder.Tell(parsed.GetRequiredValue(folder));
            }
            return ExitCode.Done;
        });
        return command;
    }

    private static CostBook? ReadCosts(string? folder) => folder is null ? null
        : CostBook.Read(folder, Terminal.Complain)
            ?? throw new InputException(
                $"the folder '{folder}' has no cost files; 'sockconf bench' writes them");
}
