using System.Globalization;
using SockConformance.Harness.Runs.Comparing;
using SockConformance.Reports.Exports;

namespace SockConformance.Reports.Comparing;

/// <summary>
/// What new runs say beside those that were kept: first which systems answer otherwise, then what came to each, then the
/// targets that only one side has.
/// </summary>
public static class WatchText
{
    /// <summary>Writes it as plain text.</summary>
    public static void Write(WatchReport report, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine(PlainText.Clean(Headline(report)));
        foreach (var (target, sentence) in Others(report))
            writer.WriteLine(PlainText.Clean($"{target}: {sentence}"));
        foreach (var update in report.Updates)
        {
            writer.WriteLine(PlainText.Clean(ComparisonText.Titles(update.Runs.Old, update.Runs.New)));
            writer.WriteLine($"  {Summary(update)}");
            foreach (string note in Notes(update.Runs))
                writer.WriteLine(PlainText.Clean($"  note: {note}"));
            HistoryText.WriteOptions(update.Step, writer);
        }
    }

    /// <summary>Writes it as Markdown, for the summary of a build's step; it fits the 1 MiB that GitHub takes.</summary>
    public static void WriteMarkdown(WatchReport report, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        var text = new BoundedText(writer, BoundedText.StepSummary);
        text.Line("# What changed since the last runs");
        text.Line();
        text.Line(Markdown.Text(Headline(report)));
        text.Line();
        foreach (var (target, sentence) in Others(report))
            text.Line($"- {Markdown.Code(target)}: {Markdown.Text(sentence)}");
        foreach (var update in report.Updates)
        {
            text.Line();
            text.Line($"## {Markdown.Text(ComparisonText.Titles(update.Runs.Old, update.Runs.New))}");
            text.Line();
            text.Line($"**{Summary(update)}**");
            text.Line();
            foreach (string note in Notes(update.Runs))
                text.Line($"- Note: {Markdown.Text(note)}");
            foreach (var option in update.Step.Options)
                WriteOption(option, text);
        }
        text.End();
    }

    private static void WriteOption(OptionStep option, BoundedText text)
    {
        string presence = HistoryWords.Presence(option) is { Length: > 0 } word ? $": {word}" : "";
        text.Line($"- {Markdown.Code(option.Subject.Id)}{presence}");
        foreach (var note in option.Told)
            text.Line($"  - {HistoryWords.Word(note.Change.Quality)}: {Markdown.Text(HistoryWords.Sentence(note))}");
        foreach (var reason in option.Reasons)
            text.Line($"  - why: {Markdown.Text($"{reason.In}: {reason.Text}")}");
    }

    private static string Headline(WatchReport report)
    {
        if (report.Updates.Count == 0)
            return report.Missing.Count == 0
                ? "These are the first runs; the next ones are held against them."
                : "No target has both a kept run and a new one, so nothing was compared.";
        string[] changed = [.. report.Updates.Where(u => u.Step.Options.Count > 0).Select(u => Told.Name(u.Runs.New.Target))];
        int count = report.Updates.Count;
        string with = count == 1 ? "1 target has an earlier run" : $"{count} targets have an earlier run";
        return changed.Length == 0 ? $"{with}, and no answer changed since."
            : $"{with}; answers changed since on {string.Join(", ", changed)}.";
    }

    private static string Summary(TargetUpdate update)
    {
        int compared = update.Runs.Compared;
        string cases = compared == 1 ? "1 case was" : string.Create(CultureInfo.InvariantCulture, $"{compared:N0} cases were");
        return compared == 0 ? "nothing was compared: no case was asked in both runs"
            : $"{HistoryWords.Summary(update.Step)}; {cases} compared";
    }

    /// <summary>What has to be known, and how many cases only one of the runs was asked, as the expectations grew.</summary>
    private static IEnumerable<string> Notes(TargetComparison runs)
    {
        int once = runs.Differences.Count(d => d.Kind is DifferenceKind.Added or DifferenceKind.Removed);
        string cases = once == 1 ? "1 case was" : string.Create(CultureInfo.InvariantCulture, $"{once:N0} cases were");
        return once == 0 ? runs.Notes
            : runs.Notes.Append($"{cases} asked in one of the runs only, since the expectations changed.");
    }

    private static IEnumerable<(string Target, string Sentence)> Others(WatchReport report)
    {
        var aside = report.NotKept.Select(n => n.Run.Target).ToHashSet(StringComparer.Ordinal);
        foreach (var each in report.NotKept)
            yield return (Told.Name(each.Run.Target), $"the new run is not kept, since {each.Why}");
        foreach (var each in report.First.Where(f => !aside.Contains(f.Target)))
            yield return (Told.Name(each.Target), $"the first run, {ComparisonText.Dated(each)}; the next is held against it");
        foreach (var each in report.Missing)
            yield return (Told.Name(each.Target), $"no new run; the next is held against {ComparisonText.Dated(each)} still");
    }
}
