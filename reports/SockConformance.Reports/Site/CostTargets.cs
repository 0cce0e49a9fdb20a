using System.Globalization;
using SockConformance.Harness.Costs;
using SockConformance.Reports.Costs;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the part of the page of costs that is of one target, and the line of a cell.</summary>
internal static class CostTargets
{
    public static CostTargetView View(ViewContext context, CostBook book, CostRun run)
    {
        var options = run.Entries.GroupBy(e => e.Option).ToList();
        var earlier = book.Earlier.GetValueOrDefault(run.Header.Target);
        return new CostTargetView(
            Id(run.Header.Target),
            LogText.Shorten(run.Header.Target, 60),
            LogText.Shorten(run.Header.Title, 120),
            Time(run),
            Nanoseconds(run.Yardsticks.Empty.PerTurn.Figure),
            Nanoseconds(run.Yardsticks.Clock.PerTurn.Figure),
            run.TooNoisy ? Noise(run) : null,
            CostPlot.View(options),
            [.. options.Select(o => new CostRowView(Option(context, o.Key), Call(o, CostEntry.Get), Call(o, CostEntry.Set)))],
            [.. run.LeftOut.Select(l => LogText.Shorten($"{l.Call} of {l.Option}: {l.Reason}", 300))],
            earlier is null ? null : Time(earlier),
            earlier is null ? [] : Changes(context, earlier, run));
    }

    /// <summary>The line of an option's cell; null where its target was not measured.</summary>
    public static LineView? Line(ViewContext context, Cell cell)
    {
        var run = context.Costs?.Runs.FirstOrDefault(r => r.Header.Target == cell.Column.Key);
        var entries = run?.Entries.Where(e => e.Option == cell.Option.Id).ToList();
        return entries is not { Count: > 0 } ? null
            : new LineView("cost", string.Join(", ", entries.Select(Short)), null, Href(run!));
    }

    private static string Href(CostRun run) => "../../" + CostsPage.Path + "#" + Id(run.Header.Target);

    private static string Noise(CostRun run) =>
        $"The machine was too noisy: {run.NoisyEntries} of {run.Entries.Count} figures are uncertain "
        + $"by more than {Figure.MostNoise:P0}. Measure again while nothing else runs.";

    private static IReadOnlyList<CostChangeView> Changes(ViewContext context, CostRun earlier, CostRun run) =>
        [.. CostChange.Between(earlier, run).Select(c => Change(context, c))];

    private static CostChangeView Change(ViewContext context, CostChange change) =>
        new(Option(context, change.Option), change.Call, InWords(change.Ratio));

    private static string InWords(double ratio) =>
        string.Create(CultureInfo.InvariantCulture, $"{(ratio > 1 ? "dearer" : "cheaper")} by {Math.Abs(ratio - 1) * 100:0} %");

    private static string Short(CostEntry entry)
    {
        var figure = entry.Cost.PerTurn.Figure;
        var relative = entry.Relative.Figure;
        if (relative.TooNoisy)
            return $"{entry.Call} too noisy to tell";
        string nanoseconds = figure.TooNoisy ? "" : $" ({figure.Text} ns)";
        return $"{entry.Call} {relative.Text} ± {relative.MarginText} times an empty call{nanoseconds}";
    }

    private static CostCallView? Call(IEnumerable<CostEntry> entries, string call)
    {
        if (entries.FirstOrDefault(e => e.Call == call) is not { } entry)
            return null;
        var spread = entry.Cost.PerTurn;
        var figure = spread.Figure;
        var relative = entry.Relative.Figure;
        return new CostCallView(
            LogText.Shorten(entry.Kind, 40), figure.Text, figure.MarginText, relative.Text, relative.MarginText,
            Like(spread.Min), Like(spread.P90),
            string.Create(CultureInfo.InvariantCulture, $"{spread.Batches} × {entry.Cost.Iterations}"), relative.TooNoisy);

        // The extremes have no interval of their own: they get no more digits than the median has.
        string Like(double value) => new Figure(value, value - figure.Margin, value + figure.Margin).Text;
    }

    /// <summary>An option's name, which leads to its page.</summary>
    public static LinkView Option(ViewContext context, string id) => context.Catalog.FindOption(id) is { } option
        ? new LinkView(CostPlot.NameOf(id), Anchors.Page(option))
        : new LinkView(CostPlot.NameOf(id), CostsPage.Path);

    private static string Id(string target) => "target/" + Anchors.Id(target);

    /// <summary>A time in words.</summary>
    public static string Nanoseconds(Figure figure) =>
        figure.TooNoisy ? $"about {figure.Text} ns (too noisy to tell)" : $"{figure.Text} ± {figure.MarginText} ns";

    private static string Time(CostRun run) =>
        run.Header.Started.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
