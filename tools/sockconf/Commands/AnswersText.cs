using SockConformance.Harness.Answers;
using SockConformance.Reports.Exports;

namespace SockConformance.Tool.Commands;

/// <summary>Tells people what systems answered: a line a question where all agree, else a line an answer.</summary>
internal static class AnswersText
{
    /// <summary>Writes the table of an option.</summary>
    /// <param name="table">The table.</param>
    /// <param name="sheets">The systems that it was asked of.</param>
    public static void Write(AnswerTable table, IReadOnlyList<AnswerSheet> sheets)
    {
        if (table.Rows.Count == 0)
        {
            Terminal.Line("\nAnswers: none of the runs was asked for it as it is asked now.");
            return;
        }
        int differing = table.Rows.Count(r => r.Differs);
        string systems = string.Join(", ", sheets.Select(s => s.Target));
        string questions = Shared.Count(table.Rows.Count, "question");
        Terminal.Wrapped($"\nAnswers of {Clean(systems)}; they differ in {differing} of {questions} (marked !):");
        foreach (var rows in table.Rows.GroupBy(r => (r.Case, r.Title)))
        {
            Terminal.Wrapped($"  {rows.Key.Case}: {rows.Key.Title}");
            foreach (var row in rows)
                Write(row, sheets.Count);
        }
    }

    private static void Write(AnswerRow row, int systems)
    {
        string on = row.Parameters.Count == 0 ? "" : $" [{string.Join(' ', row.Parameters)}]";
        string what = $"{row.Label}: {row.Step}{on}";
        if (!row.Differs)
        {
            // Where not every system was asked, who was is part of the answer.
            string who = row.Groups[0].Targets.Count == systems ? "" : $"  ({Clean(string.Join(", ", row.Groups[0].Targets))})";
            Terminal.Wrapped($"    {what}  ->  {Clean(row.Groups[0].Answer.Text)}{who}");
            return;
        }
        Terminal.Wrapped($"  ! {what}", 6);
        foreach (var group in row.Groups)
            Terminal.Wrapped($"        {Clean(group.Answer.Text)}  ({Clean(string.Join(", ", group.Targets))})");
    }

    private static string Clean(string text) => PlainText.Clean(text);
}
