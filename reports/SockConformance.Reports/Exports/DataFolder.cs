using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs.Releases;
using SockConformance.Reports.Comparing;
using SockConformance.Reports.Site;

namespace SockConformance.Reports.Exports;

/// <summary>
/// The site's folder <c>data/</c>: the matrix for programs, with the schemas. JUnit XML is left to <c>sockconf export</c>: it
/// would be a quarter of the site.
/// </summary>
internal static class DataFolder
{
    /// <summary>Where our schemas are, beside the program.</summary>
    public static string Schemas => Path.Combine(AppContext.BaseDirectory, "schema");

    /// <summary>The file with the history of a target's releases.</summary>
    public static string History(ReleaseSeries series) => $"data/history-{Anchors.FileName(series.Target)}.json";

    /// <summary>Its files: the path from the site's top, and what writes each.</summary>
    public static IEnumerable<(string Path, Action<TextWriter> Write)> Files(
        Matrix matrix, Catalog catalog, IReadOnlyList<ReleaseHistory> histories)
    {
        yield return ("data/matrix.json", w => MatrixJson.Write(matrix, catalog, w, indented: false));
        yield return ("data/matrix.csv", w => MatrixCsv.Write(matrix, w));
        yield return ("data/summary.md", w => MatrixMarkdown.Write(matrix, w));
        if (matrix.Changes is { } changes)
            yield return ("data/diff.json", w => ComparisonJson.Write(changes, w));
        foreach (var history in histories)
            yield return (History(history.Series), w => HistoryJson.Write(history.Series, history.All, w));
        foreach (string schema in Directory.EnumerateFiles(Schemas))
            yield return ("data/" + Path.GetFileName(schema), w => w.Write(File.ReadAllText(schema)));
        foreach (var (path, svg) in MatrixBadges.Files(matrix))
            yield return ("data/badges/" + path, w => w.Write(svg));
    }
}
