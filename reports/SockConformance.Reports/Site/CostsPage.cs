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
        context.Costs is { } book ? [new(Path, "costs", () => View(context, book), "Costs")] : [];

    private static CostsView View(ViewContext context, CostBook book)
    {
        var dotnet = book.Ratios.SelectMany(f => f.Ratios).Where(r => r.Section == PairedRatio.Dotnet).ToList();
        return new CostsView(
            context.Page("What a call costs", Path),
            [.. book.Runs.Select(r => CostTargets.View(context, book, r))],
            Groups(dotnet),
            dotnet.Find(r => Slow.Contains(r.Name)) is { } slow ? Slower(slow) : null,
            book.Ratios.FirstOrDefault(f => f.Ratios.Any(r => r.Section == PairedRatio.Dotnet)) is { } file ? LogText.Shorten(file.System, 200) : "",
            Groups([.. book.Ratios.SelectMany(f => f.Ratios).Where(r => r.Section != PairedRatio.Dotnet)]),
            [.. book.Benchmarks.Select(View)]);
    }

    private static IReadOnlyList<RatioGroupView> Groups(IReadOnlyList<PairedRatio> ratios) =>
        [.. ratios.GroupBy(r => r.Group).Select(g => new RatioGroupView(LogText.Shorten(g.Key, 120), [.. g.Select(View)]))];

    private static RatioView View(PairedRatio ratio) => new(LogText.Shorten(ratio.Name, 120), ratio.Figure.Text, ratio.Figure.MarginText, Bytes(ratio.Bytes), ratio.Figure.TooNoisy);

    /// <summary>How much slower, or that it cannot be told: never a number that the noise does not carry.</summary>
    private static string Slower(PairedRatio ratio)
    {
        var percent = new Figure((ratio.Value - 1) * 100, (ratio.Low - 1) * 100, (ratio.High - 1) * 100);
        return ratio.Figure.TooNoisy
            ? $"Socket.GetSocketOption allocates {Bytes(ratio.Bytes)} a call; the machine was too noisy to tell how much slower than the C loop it is."
            : $"Socket.GetSocketOption takes {percent.Text} % (± {percent.MarginText}) more time than the same call from C in the same process, and allocates {Bytes(ratio.Bytes)} a call ({ratio.Group}).";
    }

    private static BenchmarkView View(BenchmarkFigure benchmark)
    {
        var (unit, divisor) = benchmark.Nanoseconds.Value switch { < 1e4 => ("ns", 1.0), < 1e7 => ("µs", 1e3), _ => ("ms", 1e6) };
        var figure = benchmark.Nanoseconds.Per(divisor);
        return new BenchmarkView(LogText.Shorten(benchmark.Name, 160), $"{figure.Text} {unit}", $"{figure.MarginText} {unit}", Bytes(benchmark.Bytes), figure.TooNoisy);
    }

    private static string Bytes(double? bytes) => bytes is { } b ? string.Create(CultureInfo.InvariantCulture, $"{b:0.#} B") : "";
}
