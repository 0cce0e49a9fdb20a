using System.CommandLine;
using System.Diagnostics;
using SockConformance.Harness.Costs;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Targets;
using SockConformance.Reports;
using SockConformance.Reports.Site;
using SockConformance.Reports.Site.Rendering;

namespace SockConformance.Benchmarks.Generated;

/// <summary><c>history</c>: what the history of many releases costs, from runs that are read to pages that are written.</summary>
internal static class HistoryCommand
{
    private const int Fewest = 6;

    public static Command Make()
    {
        var releases = new Option<int>("--releases")
        {
            Description = "How many releases there are; each answers a fiftieth of the gets otherwise than the one before.",
            DefaultValueFactory = _ => 24,
        };
        var rounds = Rounds.Option(Fewest, 9);
        var command = new Command(
            "history",
            "Makes the histories of all options of the catalog over many releases, and writes the page History and those of the "
            + "steps; tells the time until they are there.")
        {
            releases, rounds,
        };
        command.SetAction(parsed =>
        {
            int many = parsed.GetValue(releases), count = parsed.GetValue(rounds);
            if (many is < 2 or > 50 || count < Fewest)
                return Output.Complain($"--releases is {many} and --rounds {count}; allowed are 2 to 50, and {Fewest} and more");
            Measure(many, count);
            return 0;
        });
        return command;
    }

    private static void Measure(int releases, int rounds)
    {
        var own = CatalogFiles.Load(Workspace.Find(Environment.CurrentDirectory).Expectations);
        var catalog = GeneratedCatalog.Read(own);
        var plan = Planner.Plan(catalog, World.Platform);
        Run[] runs = [.. Enumerable.Range(0, releases).Select(t => Named(GeneratedRun.Generate(catalog, plan, t), t))];
        var matrix = Matrix.Build(catalog, runs);
        var templates = SiteTemplates.Load(null);
        Console.WriteLine($"{catalog.Options.Count} options, {plan.Cases.Count} cases, {releases} releases; {Output.System}");
        var (made, written, processor) = (new List<double>(), new List<double>(), new List<double>());
        // The first round compiles and is left out.
        for (int round = 0; round <= rounds; round++)
        {
            var (clock, before) = (Stopwatch.StartNew(), Processor());
            var context = new ViewContext(matrix, catalog);
            int changes = context.Releases.Sum(r => r.Steps.Sum(s => s.Options.Sum(o => o.Count)));
            double history = clock.Elapsed.TotalMilliseconds;
            var pages = HistoryPage.Pages(context).Concat(StepPages.Pages(context)).ToList();
            long[] sizes = [.. pages.AsParallel().Select(p => Size(templates, p))];
            double all = clock.Elapsed.TotalMilliseconds;
            if (round == 0)
                Console.WriteLine($"{changes} changes of answers, {pages.Count} pages, {sizes.Sum() / 1024} kB");
            else
            {
                made.Add(history);
                written.Add(all);
                processor.Add(Processor() - before);
            }
        }
        Print("histories made", made);
        Print("and pages written", written);
        Print("of processor time", processor);
    }

    /// <summary>The processor time of this process so far, in milliseconds; a busy machine adds little to it.</summary>
    private static double Processor()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime.TotalMilliseconds;
    }

    private static Run Named(Run run, int release) =>
        run with { Header = run.Header with { Target = FormattableString.Invariant($"linux@6.{release}") } };

    private static long Size(SiteTemplates templates, SitePage page)
    {
        using var writer = new StringWriter();
        templates.Render(page.Template, page.View(), writer);
        return writer.GetStringBuilder().Length;
    }

    private static void Print(string what, List<double> times)
    {
        double[] sorted = [.. times.Order()];
        Console.WriteLine(
            FormattableString.Invariant($"{what,-18} {Statistics.Median(sorted):0} ms ({sorted[0]:0} to {sorted[^1]:0})"));
    }
}
