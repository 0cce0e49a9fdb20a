using SockConformance.Harness.Runs.Comparing;
using SockConformance.Reports.Exports;

namespace SockConformance.Reports.Comparing;

/// <summary>
/// A comparison as Markdown, for a comment on a change or the summary of a build's step; it fits the 1 MiB that GitHub
/// takes.
/// </summary>
public static class ComparisonMarkdown
{
    /// <summary>Writes it.</summary>
    public static void Write(ComparisonSet set, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(writer);
        var text = new BoundedText(writer, BoundedText.StepSummary);
        foreach (var comparison in set.Comparisons)
        {
            text.Line($"## {Markdown.Text(ComparisonText.Titles(comparison.Old, comparison.New))}");
            text.Line();
            text.Line($"**{ComparisonText.Summary(comparison)}**");
            text.Line();
            foreach (string note in comparison.Notes)
                text.Line($"- Note: {Markdown.Text(note)}");
            if (comparison.Notes.Count > 0)
                text.Line();
            if (comparison.Differences.Count > 0)
                WriteTable(DifferenceGroup.Groups(comparison.Differences), text);
        }
        foreach (var header in set.OnlyOld)
            text.Line($"- {Markdown.Code(header.Target)}: only the old side has it");
        foreach (var header in set.OnlyNew)
            text.Line($"- {Markdown.Code(header.Target)}: only the new side has it");
        text.End();
    }

    private static void WriteTable(IReadOnlyList<DifferenceGroup> groups, BoundedText text)
    {
        text.Line("| what | case | before | after |");
        text.Line("|---|---|---|---|");
        foreach (var group in groups)
        {
            var first = group.First;
            string where = group.Parameters.Count == 0 ? "" : " on " + Markdown.Text(string.Join(", ", group.Parameters));
            string claim = first.Claim is null ? "" : ", claim " + Markdown.Code(first.Claim);
            string step = first.Step is null ? "" : ", step " + Markdown.Code(first.Step);
            string what = Markdown.Code($"{first.Subject}/{first.CaseName}") + claim + step + where;
            var (before, after) = (Markdown.Text(Told.Text(first.Before)), Markdown.Text(Told.Text(first.After)));
            text.Line($"| {ComparisonText.Word(first.Kind)} | {what} | {before} | {after} |");
        }
        text.Line();
    }
}
