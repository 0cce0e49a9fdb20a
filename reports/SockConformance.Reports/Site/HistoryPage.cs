using System.Globalization;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs.Releases;
using SockConformance.Reports.Comparing;
using SockConformance.Reports.Exports;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the page of histories: the releases of each target, and the options that changed most.</summary>
internal static class HistoryPage
{
    /// <summary>Where it is.</summary>
    public const string Path = "history.html";

    private const int MostOptions = 20;

    public static IEnumerable<SitePage> Pages(ViewContext context) =>
        context.Releases.Count > 0 ? [new SitePage(Path, "releases", () => View(context), "History")] : [];

    private static HistoryPageView View(ViewContext context) => new(
        context.Page("History", Path), [.. context.Releases.Select(h => Series(context, h))]);

    private static SeriesView Series(ViewContext context, ReleaseHistory history)
    {
        var changed = history.Steps.SelectMany(s => s.Options).GroupBy(o => o.Subject.Id)
            .Select(g => (g.First().Subject, Count: g.Sum(o => o.Count)))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Subject.Id, StringComparer.Ordinal).ToList();
        int more = changed.Count - MostOptions;
        return new SeriesView(
            Anchors.Id(history.Series.Target),
            history.Series.Target,
            DataFolder.History(history.Series),
            [.. history.Series.Releases.Select((r, i) => Release(context, history, r, i))],
            [.. history.Steps.Select(s => new LinkView(s.To, StepPages.Path(history.Series.Target, s)))],
            [.. changed.Take(MostOptions).Select(c => Changed(history, c.Subject, c.Count))],
            more > 0 ? $"{CellNotes.Count(more, "more option")} changed less; the pages of the steps have all of them." : null,
            [.. history.Findings.Select(f => ReleaseViews.Since(context, history, f, Link(f.Option)))]);
    }

    private static ReleaseLineView Release(ViewContext context, ReleaseHistory history, ReleaseRun release, int index)
    {
        var step = index == 0 ? null : history.Steps[index - 1];
        var header = release.Run.Header;
        var column = context.Matrix.Columns.First(c => c.Run?.Header.Target == header.Target);
        bool isWhole = release.Run.Complete && header.Only.Count == 0;
        return new ReleaseLineView(
            release.Release,
            LogText.Shorten(header.Title, 120),
            Anchors.Page(column),
            header.Started.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            step is null ? null : new LinkView($"{step.From} → {step.To}", StepPages.Path(history.Series.Target, step)),
            step is null ? [] : StepPages.Counts(step),
            !isWhole ? "not all cases were run" : step is { Options.Count: 0 } ? "no answer changed" : "");
    }

    private static MostChangedView Changed(ReleaseHistory history, Subject subject, int count) =>
        new(Link(subject), count, [.. history.Steps.Select(s => Cell(history, s, subject))]);

    private static ChangeCellView Cell(ReleaseHistory history, ReleaseStep step, Subject subject)
    {
        var option = step.Find(subject);
        return option is null ? new ChangeCellView(null, 0, "") : new ChangeCellView(
            StatusWords.View(option.Quality), option.Count,
            $"{StepPages.Path(history.Series.Target, step)}#{Anchors.Id(subject.Id)}");
    }

    private static LinkView Link(Subject subject) =>
        new(SubjectWords.Name(subject), Anchors.Page(subject));
}
