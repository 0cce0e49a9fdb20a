using SockConformance.Harness.Runs.Releases;
using SockConformance.Reports.Exports;

namespace SockConformance.Reports.Comparing;

/// <summary>The history of answers as plain text.</summary>
public static class HistoryText
{
    /// <summary>Writes what changed of an option: a question, and its answers in turn.</summary>
    /// <param name="series">The releases.</param>
    /// <param name="histories">The option's questions.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(ReleaseSeries series, IReadOnlyList<AnswerHistory> histories, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(histories);
        ArgumentNullException.ThrowIfNull(writer);
        var changed = histories.Where(h => h.Changes.Count > 0).ToList();
        string releases = string.Join(", ", series.Releases.Select(r => r.Release));
        writer.WriteLine(PlainText.Clean($"{series.Target} {releases}: {Count(changed.Count, histories.Count)}"));
        foreach (var history in changed)
        {
            var row = history.Row;
            string on = row.Parameters.Count == 0 ? "" : $" [{string.Join(' ', row.Parameters)}]";
            writer.WriteLine(PlainText.Clean($"  {row.Case}: {row.Title}"));
            writer.WriteLine(PlainText.Clean($"    {row.Label}: {row.Step}{on}"));
            for (int i = 0; i < history.Eras.Count; i++)
            {
                string answer = history.Eras[i].Answer.Text + What(history, i);
                writer.WriteLine(PlainText.Clean($"        {When(history, i),-16} {answer}"));
            }
        }
        if (changed.Count > 0)
            writer.WriteLine("  A change may have come with a release before the one named, if that was not run.");
    }

    /// <summary>
    /// Writes what came between two releases: a line a change, by option; changes that say the same are counted.
    /// </summary>
    /// <param name="series">The releases.</param>
    /// <param name="from">The older one.</param>
    /// <param name="to">The newer one.</param>
    /// <param name="histories">The questions.</param>
    /// <param name="writer">Where to.</param>
    public static void WriteBetween(
        ReleaseSeries series, string from, string to, IEnumerable<AnswerHistory> histories, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(writer);
        var notes = HistoryNote.Between(series, from, to, histories);
        var counts = notes.GroupBy(n => n.Change.Quality).OrderBy(g => g.Key);
        string counted = string.Join(", ", counts.Select(g => $"{g.Count()} {HistoryWords.Word(g.Key)}"));
        string summary = notes.Count == 0 ? "no answer changed" : counted;
        writer.WriteLine(PlainText.Clean($"{series.Target} {from} -> {to}: {summary}"));
        foreach (var option in notes.GroupBy(n => n.History.Subject.Id))
        {
            writer.WriteLine("  " + option.Key);
            foreach (var note in option)
            {
                string more = note.Others == 0 ? "" : $", and {note.Others} more like it";
                string when = note.Change.From == from && note.Change.To == to ? "" : $" by {note.Change.To}";
                string sentence = HistoryWords.Sentence(note.History.Row, note.Change);
                writer.WriteLine($"    {HistoryWords.Word(note.Change.Quality),-9} {sentence}{more}{when}");
            }
        }
    }

    private static string When(AnswerHistory history, int era) =>
        era == 0 ? $"up to {history.Eras[0].Last}"
            : era == history.Eras.Count - 1 ? $"from {history.Eras[era].First}"
            : history.Eras[era].First == history.Eras[era].Last ? $"in {history.Eras[era].First}"
            : $"{history.Eras[era].First} to {history.Eras[era].Last}";

    private static string What(AnswerHistory history, int era) =>
        era == 0 ? "" : $"  ({HistoryWords.Word(history.Changes[era - 1].Quality)})";

    private static string Count(int changed, int all) => changed == 0
        ? $"the answers to all of {all} questions are the same"
        : $"the answers to {changed} of {all} questions changed";
}
