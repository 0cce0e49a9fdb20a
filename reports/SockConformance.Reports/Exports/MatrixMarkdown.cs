using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;

namespace SockConformance.Reports.Exports;

/// <summary>
/// The matrix as Markdown, for the summary of a build's step: the disagreements first, worst first; at most the 1 MiB that
/// GitHub takes.
/// </summary>
public static class MatrixMarkdown
{
    /// <summary>Writes it.</summary>
    public static void Write(Matrix matrix, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(writer);
        var text = new BoundedText(writer, BoundedText.StepSummary);
        var columns = matrix.Columns.Where(c => c.Run is not null).ToList();
        text.Line("# Socket options");
        text.Line();
        foreach (var column in columns)
        {
            string system = Markdown.Text(Told.Name(column.Run!.Header.Title));
            text.Line($"- {Markdown.Code(column.Key)}: {system}, against the documents of {Markdown.Text(column.Platform.Name)}");
            foreach (string remark in column.Remarks)
                text.Line($"  - {Markdown.Text(remark)}");
        }
        text.Line();
        Disagreements(matrix, columns.Count, text);
        Table(matrix, columns, text);
        text.End();
    }

    private static void Disagreements(Matrix matrix, int systems, BoundedText text)
    {
        int count = matrix.Disagreements.Count;
        text.Line(FormattableString.Invariant($"## Promises that are not kept ({count}, worst first)"));
        text.Line();
        if (matrix.Disagreements.Count == 0)
            text.Line(systems == 0
                ? "No system was run, so nothing is known."
                : "Every system that was run keeps each promise that a case could show.");
        else
        {
            text.Line("| option | target | what | promise | expected | observed | known |");
            text.Line("|---|---|---|---|---|---|---|");
        }
        foreach (var disagreement in matrix.Disagreements)
        {
            var worst = disagreement.Worst;
            var observation = worst.Observations[0];
            string more = disagreement.Findings.Count > 1
                ? FormattableString.Invariant($", and {disagreement.Findings.Count - 1} more")
                : "";
            string known = worst.Known.Count > 0 ? Markdown.Text(worst.Known[0].Entry.Reason) : "no";
            string[] fields =
            [
                Markdown.Code(disagreement.Subject.Name),
                Markdown.Code(disagreement.Column.Key),
                ConsequenceWords.Word(worst.Consequence).Replace('-', ' ') + more,
                Markdown.Text(worst.Claim?.Says ?? ""),
                Markdown.Text(observation.Expected),
                Markdown.Text(Told.Text(observation.Observed)),
                known,
            ];
            text.Line("| " + string.Join(" | ", fields) + " |");
        }
        text.Line();
    }

    private static void Table(Matrix matrix, IReadOnlyList<TargetColumn> columns, BoundedText text)
    {
        text.Line("## Options");
        text.Line();
        text.Line($"| option |{string.Concat(columns.Select(c => $" {Markdown.Code(c.Key)} |"))}");
        text.Line($"|---|{string.Concat(columns.Select(_ => "---|"))}");
        foreach (var row in matrix.Rows)
        {
            var cells = row.Cells.Where(c => c.Column.Run is not null).ToList();
            if (cells.Any(c => c.Outcome.Status != CellStatus.NotApplicable))
                text.Line($"| {Markdown.Code(row.Option.Name)} |{string.Concat(cells.Select(c => $" {Words(c.Outcome)} |"))}");
        }
    }

    private static string Words(CellOutcome outcome)
    {
        if (outcome.Status == CellStatus.NotApplicable)
            return "–";
        string note = outcome.Note.Length > 0 ? $" ({Markdown.Text(outcome.Note)})" : "";
        return ExportWords.Word(outcome.Status).Replace('-', ' ') + (outcome.Document ? " ¶" : "") + note;
    }
}
