using System.Globalization;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site;

namespace SockConformance.Reports.Exports;

/// <summary>Badges of the matrix: one a target, one an option.</summary>
public static class MatrixBadges
{
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
            yield return (path, OfTarget(column, cells[column.Key]));
        }
        foreach (var row in matrix.Rows)
            yield return (System.IO.Path.ChangeExtension(Anchors.Page(row.Option), ".svg"), OfOption(row));
    }

    /// <summary>
    /// On how many of the systems that were run the option is supported; several ways to one system count once.
    /// </summary>
    private static string OfOption(OptionRow row)
    {
        var systems = row.Cells.Where(IsMeant).GroupBy(c => SystemWords.Name(c.Column), (_, ways) => ways.MinBy(Rank)!).ToList();
        int good = systems.Count(c => c.Outcome.Status == CellStatus.Supported);
        string of = systems.Count == 1 ? "1 system" : good == systems.Count ? $"all {good} systems" : $"{systems.Count} systems";
        string message = good == systems.Count ? $"supported on {of}" : $"supported on {good} of {of}";
        var others = systems.Where(c => c.Outcome.Status != CellStatus.Supported);
        return Svg(row.Option.Name, message, systems, [.. others]);
    }

    /// <summary>How many of the options that its platform's documents have are as documented on the target.</summary>
    private static string OfTarget(TargetColumn column, IEnumerable<Cell> all)
    {
        var cells = all.Where(IsMeant).ToList();
        var bad = cells.Where(c => !IsAsDocumented(c.Outcome)).ToList();
        string message = $"{cells.Count - bad.Count} of {CellNotes.Count(cells.Count, "option")} as documented";
        return Svg("socket options on " + column.Key, message, cells, bad);
    }

    /// <summary>The message says in words what the colour says: how many of the rest are of the worst status.</summary>
    private static string Svg(string label, string message, List<Cell> cells, List<Cell> rest)
    {
        if (cells.Count == 0)
            return Badge.Svg(label, "not run", "no-run");
        if (rest.Count == 0)
            return Badge.Svg(label, message, ExportWords.Word(CellStatus.Supported));
        var worst = rest.MinBy(Rank)!.Outcome.Status;
        string word = ExportWords.Word(worst);
        int count = rest.Count(c => c.Outcome.Status == worst);
        return Badge.Svg(label, string.Create(CultureInfo.InvariantCulture, $"{message}, {count} {word}"), word);
    }

    private static bool IsAsDocumented(CellOutcome outcome) =>
        outcome is { Status: CellStatus.Supported } or { Mark: CellMark.AsDocumented };

    private static bool IsMeant(Cell cell) => cell.Outcome.Status is not (CellStatus.NotApplicable or CellStatus.NoRun);

    private static int Rank(Cell cell) => Array.IndexOf(WorstFirst, cell.Outcome.Status);
}
