using System.Globalization;
using SockConformance.Harness.Costs;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>
/// Places the costs of a target's calls in a plot: a line an option, a scale of times the empty call, each step twice the
/// one before.
/// </summary>
internal static class CostPlot
{
    private const int Left = 230;
    private const int Right = 860;
    private const int LineHeight = 18;
    private const int Top = 10;

    public static CostPlotView View(IReadOnlyList<IGrouping<string, CostEntry>> options)
    {
        var figures = options.SelectMany(o => o).Select(e => e.Relative.Figure).Where(IsShown);
        double[] ends = [.. figures.SelectMany(f => new[] { f.Low, f.High, f.Value }).Where(v => v > 0)];
        int first = ends.Length == 0 ? 0 : (int)Math.Floor(Math.Log2(ends.Min()));
        int last = ends.Length == 0 ? 1 : (int)Math.Ceiling(Math.Log2(ends.Max()));
        if (last == first)
            last++;
        // Beyond a dozen steps their numbers would run into each other.
        int step = ((last - first) / 12) + 1;
        int bottom = Top + (options.Count * LineHeight);
        return new CostPlotView(
            Right + 20, bottom + 24, Left, Right, bottom, bottom + 16,
            [.. Enumerable.Range(0, ((last - first) / step) + 1).Select(i => Tick(first + (i * step)))],
            [.. options.Select((o, i) => Point(o, Top + (i * LineHeight) + (LineHeight / 2)))]);

        CostTickView Tick(int power)
        {
            string number = Number(Math.Pow(2, Math.Abs(power)));
            return new CostTickView(X(Math.Pow(2, power)), power >= 0 ? number : "1/" + number);
        }

        string X(double times)
        {
            double share = (Math.Log2(Math.Max(times, double.Epsilon)) - first) / (last - first);
            return Coordinate(Left + ((Right - Left) * Math.Clamp(share, 0, 1)));
        }

        CostPointView Point(IGrouping<string, CostEntry> option, int y) => new(
            NameOf(option.Key), (y + 4).ToString(CultureInfo.InvariantCulture), y.ToString(CultureInfo.InvariantCulture),
            Mark(option.FirstOrDefault(e => e.Call == CostEntry.Get), y - 3),
            Mark(option.FirstOrDefault(e => e.Call == CostEntry.Set), y + 3));

        CostMarkView? Mark(CostEntry? entry, int y)
        {
            if (entry?.Relative.Figure is not { } figure || !IsShown(figure))
                return null;
            string at = X(figure.Value);
            return new CostMarkView(
                at, y.ToString(CultureInfo.InvariantCulture), X(figure.Low), X(figure.High),
                $"{entry.Call} {NameOf(entry.Option)}: {figure} times the empty call",
                Coordinate(double.Parse(at, CultureInfo.InvariantCulture) - 3), (y - 3).ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The option's name without its level.</summary>
    public static string NameOf(string option) => LogText.Shorten(option[(option.LastIndexOf('/') + 1)..], 60);

    private static bool IsShown(Figure figure) => double.IsFinite(figure.Margin) && figure.Value > 0;

    private static string Number(double value) => value.ToString("0", CultureInfo.InvariantCulture);

    private static string Coordinate(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
