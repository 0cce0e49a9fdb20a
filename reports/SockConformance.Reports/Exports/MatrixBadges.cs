using System.Globalization;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site;

namespace SockConformance.Reports.Exports;

/// <summary>Badges of the matrix: one a target, one an option.</summary>
public static class MatrixBadges
{
    /// <summary>More targets than these are counted by status instead of named.</summary>
    private const int MostNamed = 3;

    private static readonly CellStatus[] WorstFirst =
    [
        CellStatus.Divergent, CellStatus.Unsupported, CellStatus.Unresolved,
        CellStatus.Blocked, CellStatus.Untested, CellStatus.Supported,
    ];

    /// <summary>The badges with their paths: <c>targets/local.svg</c>, <c>options/SOL_SOCKET/SO_LINGER.svg</c>.</summary>
    public static IEnumerable<(string Path, string Svg)> Files(Matrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var cells = matrix.Rows.SelectMany(r => r.Cells).ToLookup(c => c.Column.Key, StringComparer.Ordinal);
        foreach (var column in matrix.Columns.Where(c => c.Run is not null))
        {
            string path = System.IO.Path.ChangeExtension(Anchors.Page(column), ".svg");
            yield return (path, Svg("socket options on " + column.Key, [.. cells[column.Key]]));
        }
        foreach (var row in matrix.Rows)
            yield return (System.IO.Path.ChangeExtension(Anchors.Page(row.Option), ".svg"), Svg(row));
    }

    private static string Svg(OptionRow row)
    {
        var judged = row.Cells.Where(c => c.Outcome.Status is not (CellStatus.NotApplicable or CellStatus.NoRun)).ToList();
        if (judged.Count is 0 or > MostNamed)
            return Svg(row.Option.Name, judged);
        var words = judged.Select(c => $"{c.Column.Key} {ExportWords.Word(c.Outcome.Status)}");
        return Badge.Svg(row.Option.Name, string.Join(", ", words), Worst(judged));
    }

    private static string Svg(string label, IReadOnlyList<Cell> cells)
    {
        var counts = WorstFirst.Select(s => (Status: s, Count: cells.Count(c => c.Outcome.Status == s)));
        var words = counts.Where(c => c.Count > 0)
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count} {ExportWords.Word(c.Status)}")).ToList();
        string message = words.Count == 0 ? "no run" : string.Join(", ", words);
        return Badge.Svg(label, message, Worst(cells));
    }

    private static string Worst(IReadOnlyList<Cell> cells) =>
        WorstFirst.Where(s => cells.Any(c => c.Outcome.Status == s)).Select(ExportWords.Word).FirstOrDefault() ?? "no-run";
}
