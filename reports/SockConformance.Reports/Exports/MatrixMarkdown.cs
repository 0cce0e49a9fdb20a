using System.Globalization;
using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;

namespace SockConformance.Reports.Exports;

/// <summary>The matrix as Markdown, for the summary of a build's step: the disagreements first, worst first; at most the 1 MiB that GitHub takes.</summary>
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
            text.Line($"- {Markdown.Code(column.Key)}: {Markdown.Text(Told.Name(column.Run!.Header.Title))}, against the documents of {Markdown.Text(column.Platform.Name)}");
            foreach (string remark in column.Remarks)
                text.Line($"  - {Markdown.Text(remark)}");
        }
        text.Line();
        Disagreements(matrix, text);
        Table(matrix, columns, text);
        text.End();
    }

    private static void Disagreements(Matrix matrix, BoundedText text)
    {
        text.Line(string.Create(CultureInfo.InvariantCulture, $"## Promises that are not kept ({matrix.Disagreements.Count}, worst first)"));
        text.Line();
        if (matrix.Disagreements.Count == 0)
            text.Line("None found.");
        else
        {
            text.Line("| option | target | what | promise | expected | observed | known |");
            text.Line("|---|---|---|---|---|---|---|");
        }
        foreach (var disagreement in matrix.Disagreements)
        {
            var worst = disagreement.Worst;
            var observation = worst.Observations[0];
            string more = disagreement.Findings.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $", and {disagreement.Findings.Count - 1} more") : "";
            string what = ConsequenceWords.Word(worst.Consequence).Replace('-', ' ') + more;
            text.Line($"| {Markdown.Code(disagreement.Subject.Name)} | {Markdown.Code(disagreement.Column.Key)} | {what} | {Markdown.Text(worst.Claim?.Says ?? "")} "
                + $"| {Markdown.Text(observation.Expected)} | {Markdown.Text(Told.Text(observation.Observed))} | {(worst.Known.Count > 0 ? Markdown.Text(worst.Known[0].Entry.Reason) : "no")} |");
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

    private static string Words(CellOutcome outcome) => outcome.Status == CellStatus.NotApplicable ? "–"
        : ExportWords.Word(outcome.Status).Replace('-', ' ') + (outcome.Document ? " ¶" : "") + (outcome.Note.Length > 0 ? $" ({Markdown.Text(outcome.Note)})" : "");
}
