using SockConformance.Harness.Runs.Releases;
using SockConformance.Reports.Comparing;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes a page for each step from a release to the next: what this update brought.</summary>
internal static class StepPages
{
    private const int ShownNotes = 4;
    private const string Root = "../";

    public static IEnumerable<SitePage> Pages(ViewContext context) => context.Releases.SelectMany(h =>
        h.Steps.Select((s, i) => new SitePage(Path(h.Series.Target, s), "step", () => View(context, h, i))));

    /// <summary>Where the page of a step is.</summary>
    /// <param name="target">The target without its releases.</param>
    /// <param name="step">The step.</param>
    public static string Path(string target, ReleaseStep step) =>
        $"history/{Anchors.FileName($"{target}@{step.From}-{step.To}")}.html";

    /// <summary>How many options a step made worse, better and otherwise; only what there is.</summary>
    public static IReadOnlyList<CountView> Counts(ReleaseStep step) =>
        [.. ReleaseStep.WorstFirst.Where(q => step.Count(q) > 0).Select(q => new CountView(StatusWords.View(q), step.Count(q)))];

    private static StepPageView View(ViewContext context, ReleaseHistory history, int index)
    {
        var (series, step) = (history.Series, history.Steps[index]);
        string target = series.Target;
        return new StepPageView(
            context.Page($"{target} {step.From} → {step.To}", Path(target, step), HistoryPage.Path),
            target,
            step.From,
            step.To,
            LogText.Shorten(series.Releases[index].Run.Header.Title, 120),
            LogText.Shorten(series.Releases[index + 1].Run.Header.Title, 120),
            HistoryWords.Summary(step),
            Neighbour(history, index - 1),
            Neighbour(history, index + 1),
            Root + HistoryPage.Path + "#" + Anchors.Id(target),
            [.. ReleaseStep.WorstFirst.Select(q => Group(step, q)).Where(g => g.Options.Count > 0)]);
    }

    private static LinkView? Neighbour(ReleaseHistory history, int index)
    {
        if (index < 0 || index >= history.Steps.Count)
            return null;
        var step = history.Steps[index];
        return new LinkView($"{step.From} → {step.To}", Root + Path(history.Series.Target, step));
    }

    private static StepOptionsView Group(ReleaseStep step, ChangeQuality quality) => new(
        HistoryWords.Word(quality),
        StatusWords.View(quality),
        [.. step.Options.Where(o => o.Quality == quality).Select(Option)]);

    /// <summary>Of an option that came or went, that is what is to be seen; the rest is folded.</summary>
    private static StepOptionView Option(OptionStep option)
    {
        int shown = option.Presence == Presence.Same ? ShownNotes : 0;
        var notes = option.Notes.Select(n => new StepNoteView(StatusWords.View(n.Change.Quality), HistoryWords.Sentence(n)));
        string more = shown > 0
            ? $"{option.Notes.Count - shown} more"
            : CellNotes.Count(option.Notes.Count, "answer") + " in detail";
        return new StepOptionView(
            Anchors.Id(option.Subject.Id),
            new LinkView(SubjectWords.Name(option.Subject), Root + Anchors.Page(option.Subject)),
            option.Subject.IsContract ? "" : option.Subject.Level!,
            HistoryWords.Presence(option),
            [.. notes.Take(shown)],
            [.. notes.Skip(shown)],
            more,
            [.. option.Reasons.Select(ReleaseViews.Reason)]);
    }
}
