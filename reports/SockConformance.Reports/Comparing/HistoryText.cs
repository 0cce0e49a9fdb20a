using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs.Releases;
using SockConformance.Reports.Exports;

namespace SockConformance.Reports.Comparing;

/// <summary>The history of answers as plain text.</summary>
public static class HistoryText
{
    /// <summary>Writes what changed of an option: a question, and its answers in turn.</summary>
    /// <param name="series">The releases.</param>
    /// <param name="platform">Their platform.</param>
    /// <param name="histories">The option's questions.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(
        ReleaseSeries series, Platform platform, IReadOnlyList<AnswerHistory> histories, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(platform);
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
            foreach (var reason in history.Changes.SelectMany(c => c.Reasons).DistinctBy(r => r.Why))
                writer.WriteLine(PlainText.Clean($"        why: {reason.In}: {reason.Text}"));
        }
        foreach (var option in histories.GroupBy(h => h.Subject))
            foreach (var finding in SinceFindings.Find(option.Key, [.. option], series, platform))
                writer.WriteLine($"  {option.Key.Name}: {HistoryWords.Sentence(finding, platform.Name)}");
        if (changed.Count > 0)
            writer.WriteLine("  A change may have come with a release before the one named, if that was not run.");
    }

    /// <summary>
    /// Writes what came between two releases: by option, the worst first, a line a change and why; changes that say the same are
    /// counted.
    /// </summary>
    /// <param name="series">The releases.</param>
    /// <param name="step">What came.</param>
    /// <param name="writer">Where to.</param>
    public static void WriteBetween(ReleaseSeries series, ReleaseStep step, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine(PlainText.Clean($"{series.Target} {step.From} -> {step.To}: {HistoryWords.Summary(step)}"));
        WriteOptions(step, writer);
    }

    /// <summary>Writes only the options of <see cref="WriteBetween"/>.</summary>
    public static void WriteOptions(ReleaseStep step, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var option in step.Options)
        {
            string presence = HistoryWords.Presence(option) is { Length: > 0 } word ? $": {word}" : "";
            string since = option.At is { } at && at != step.To ? $", since {at}" : "";
            writer.WriteLine($"  {option.Subject.Id}{presence}{since}");
            foreach (var note in option.Told)
            {
                string when = note.Change.From == step.From && note.Change.To == step.To ? "" : $" by {note.Change.To}";
                writer.WriteLine($"    {HistoryWords.Word(note.Change.Quality),-9} {HistoryWords.Sentence(note)}{when}");
            }
            foreach (var reason in option.Reasons)
                writer.WriteLine(PlainText.Clean($"    why       {reason.In}: {reason.Text}"));
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
