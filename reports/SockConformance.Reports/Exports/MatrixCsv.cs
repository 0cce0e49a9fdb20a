using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;

namespace SockConformance.Reports.Exports;

/// <summary>The matrix as CSV (RFC 4180): a line a cell.</summary>
/// <remarks>
/// A field that a spreadsheet would take for a formula begins with an apostrophe: a target's words must not be run.
/// </remarks>
public static class MatrixCsv
{
    private static readonly string[] Heads =
        ["level", "option", "platform", "promise", "target", "system", "status", "mark", "note", "findings"];

    /// <summary>Writes it.</summary>
    public static void Write(Matrix matrix, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(writer);
        Line(Heads, writer);
        foreach (var row in matrix.Rows)
            foreach (var cell in row.Cells.Where(c => c.Column.Run is not null))
                Line(Fields(row, cell), writer);
    }

    private static string[] Fields(OptionRow row, Cell cell) =>
    [
        row.Option.Level!,
        row.Option.Name,
        cell.Column.Platform.Id,
        row.Promises.First(p => p.Platform.Id == cell.Column.Platform.Id).Words,
        cell.Column.Key,
        Told.Name(cell.Column.Run!.Header.Title),
        ExportWords.Word(cell.Outcome.Status),
        ExportWords.Word(cell.Outcome.Mark) ?? "",
        cell.Outcome.Note,
        string.Join("; ", cell.Findings.Select(Finding)),
    ];

    private static string Finding(Finding finding)
    {
        string word = ConsequenceWords.Word(finding.Consequence);
        return finding.Claim is null ? word : $"{word} {finding.Claim.Name}";
    }

    private static void Line(IEnumerable<string> fields, TextWriter writer)
    {
        writer.Write(string.Join(',', fields.Select(Field)));
        writer.Write("\r\n");
    }

    /// <summary>What a target says may be shown by a terminal: of controls only ends of lines and tabs stay.</summary>
    private static char Shown(char c) => char.IsControl(c) && c is not ('\t' or '\r' or '\n') ? '?' : c;

    private static string Field(string said)
    {
        string text = string.Concat(said.Select(Shown));
        string safe = text.Length > 0 && "=+-@\t\r\n".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        bool plain = safe.AsSpan().IndexOfAny(",\"\r\n") < 0 && safe == safe.Trim();
        return plain ? safe : "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
