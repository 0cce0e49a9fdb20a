using System.Globalization;
using SockConformance.Harness.Costs;
using SockConformance.Reports.Costs;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the page of what calls cost; there is none where nothing was measured.</summary>
internal static class CostsPage
{
    public const string Path = "costs.html";

    private static readonly string[] Slow = ["Socket.GetSocketOption → object"];

    public static IEnumerable<SitePage> Pages(ViewContext context) =>
        context.Costs is { } book ? [new(Path, "costs", () => Page(context, book), "Costs")] : [];

    private static CostsView Page(ViewContext context, CostBook book)
    {
        var dotnet = book.Ratios.SelectMany(f => f.Ratios).Where(r => r.Section == PairedRatio.Dotnet).ToList();
        var dotnetFile = book.Ratios.FirstOrDefault(f => f.Ratios.Any(r => r.Section == PairedRatio.Dotnet));
        return new CostsView(
            context.Page("What a call costs", Path),
            CostReleaseTables.Views(context, book),
            [.. book.Runs.Select(r => CostTargets.View(context, book, r))],
            Groups(dotnet),
            dotnet.Find(r => Slow.Contains(r.Name)) is { } slow ? Slower(slow) : null,
            dotnetFile is null ? "" : LogText.Shorten(dotnetFile.System, 200),
            Groups([.. book.Ratios.SelectMany(f => f.Ratios).Where(r => r.Section != PairedRatio.Dotnet)]),
            [.. book.Benchmarks.Select(Benchmark)]);
    }

    private static IReadOnlyList<RatioGroupView> Groups(IReadOnlyList<PairedRatio> ratios) =>
        [.. ratios.GroupBy(r => r.Group).Select(g => new RatioGroupView(LogText.Shorten(g.Key, 120), [.. g.Select(Ratio)]))];

    private static RatioView Ratio(PairedRatio ratio)
    {
        var figure = ratio.Figure;
        string name = LogText.Shorten(ratio.Name, 120);
        return new RatioView(name, figure.Text, figure.MarginText, Bytes(ratio.Bytes), figure.TooNoisy);
    }

    /// <summary>How much slower, or that it cannot be told: never a number that the noise does not carry.</summary>
    private static string Slower(PairedRatio ratio)
    {
        var percent = new Figure((ratio.Value - 1) * 100, (ratio.Low - 1) * 100, (ratio.High - 1) * 100);
        string allocates = $"allocates {Bytes(ratio.Bytes)} a call";
        return ratio.Figure.TooNoisy
            ? $"Socket.GetSocketOption {allocates}; "
                + "the machine was too noisy to tell how much slower than the C loop it is."
            : $"Socket.GetSocketOption takes {percent.Text} % (± {percent.MarginText}) more time "
                + $"than the same call from C in the same process, and {allocates} ({ratio.Group}).";
    }

    private static BenchmarkView Benchmark(BenchmarkFigure benchmark)
    {
        var (unit, divisor) = benchmark.Nanoseconds.Value switch { < 1e4 => ("ns", 1.0), < 1e7 => ("µs", 1e3), _ => ("ms", 1e6) };
        var figure = benchmark.Nanoseconds.Per(divisor);
        string name = LogText.Shorten(benchmark.Name, 160), margin = $"{figure.MarginText} {unit}";
        return new BenchmarkView(name, $"{figure.Text} {unit}", margin, Bytes(benchmark.Bytes), figure.TooNoisy);
    }

    private static string Bytes(double? bytes) => bytes is { } b ? string.Create(CultureInfo.InvariantCulture, $"{b:0.#} B") : "";
}
