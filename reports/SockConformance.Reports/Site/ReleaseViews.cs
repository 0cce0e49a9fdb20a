using SockConformance.Harness.Runs.Releases;
using SockConformance.Reports.Comparing;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the strip of releases of an option's page.</summary>
internal static class ReleaseViews
{
    private const int MostLines = 3;

    /// <summary>The strips of an option, one a target that has several releases and was asked.</summary>
    public static IReadOnlyList<StripView> Strips(ViewContext context, OptionRow row) =>
        [.. context.Releases.Select(h => Strip(context, row, h)).OfType<StripView>()];

    /// <summary>A reason with its evidence; addresses are links.</summary>
    public static ReasonView Reason(ReleaseReason reason) =>
        new(reason.In, reason.Why, [.. reason.Evidence.Select(e => new EvidenceView(e, Anchors.Web(e)))]);

    /// <summary>A document that names another version.</summary>
    public static SinceView Since(ViewContext context, ReleaseHistory history, SinceFinding finding, LinkView? option) =>
        new(option, HistoryWords.Sentence(finding, history.Platform.Name), context.Cite(finding.Cite));

    private static StripView? Strip(ViewContext context, OptionRow row, ReleaseHistory history)
    {
        var option = row.Option;
        var asked = history.Questions(option);
        if (asked.Count == 0)
            return null;
        var series = history.Series;
        var came = history.Steps.Select(s => (Step: s, Option: s.Find(option))).ToList();
        var lines = came.Where(c => c.Option is not null).SelectMany(c => Lines(c.Step, c.Option!)).ToList();
        string releases = string.Join(", ", series.Releases.Select(r => r.Release));
        string questions = CellNotes.Count(asked.Count, "question");
        return new StripView(
            series.Target,
            lines.Count == 0
                ? $"{releases}: the same answers to {questions}."
                : $"The answers to {asked.Count(h => h.Changes.Count > 0)} of {questions} changed.",
            lines.Count == 0 ? [] : [.. series.Releases.Select((r, i) => Cell(row, history, i, came))],
            [.. lines.Take(MostLines)],
            lines.Count > MostLines ? $"{lines.Count - MostLines} more; all of them: sockconf history {option.Id}" : null,
            [.. history.Findings.Where(f => f.Option.Id == option.Id).Select(f => Since(context, history, f, null))]);
    }

    private static StripCellView Cell(
        OptionRow row, ReleaseHistory history, int index, List<(ReleaseStep Step, OptionStep? Option)> came)
    {
        var release = history.Series.Releases[index];
        var cell = row.Cells.First(c => c.Column.Run?.Header.Target == release.Run.Header.Target);
        var change = index == 0 ? null : came[index - 1].Option;
        string path = index == 0 ? "" : StepPages.Path(history.Series.Target, came[index - 1].Step);
        return new StripCellView(
            release.Release,
            StatusWords.View(cell.Outcome) with { Note = "" },
            change is null ? null : StatusWords.View(change.Quality),
            change?.Count ?? 0,
            change is null ? "" : $"../../{path}#{Anchors.Id(row.Option.Id)}");
    }

    /// <summary>An option that came or went is one line, whatever else changed with it.</summary>
    private static IEnumerable<StripLineView> Lines(ReleaseStep step, OptionStep option)
    {
        var reasons = option.Reasons.Select(Reason).ToList();
        if (option.Presence != Presence.Same)
        {
            string presence = "the option " + HistoryWords.Presence(option);
            yield return new StripLineView(step.To, StatusWords.View(option.Quality), presence, reasons);
            yield break;
        }
        foreach (var (note, i) in option.Notes.Select((n, i) => (n, i)))
            yield return new StripLineView(
                step.To, StatusWords.View(note.Change.Quality), HistoryWords.Sentence(note), i == 0 ? reasons : []);
    }
}
