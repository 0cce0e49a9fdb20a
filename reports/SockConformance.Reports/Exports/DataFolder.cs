using SockConformance.Harness.Expectations;
using SockConformance.Reports.Comparing;

namespace SockConformance.Reports.Exports;

/// <summary>The site's folder <c>data/</c>: the matrix for programs, in every format, with the schemas.</summary>
internal static class DataFolder
{
    /// <summary>Where our schemas are, beside the program.</summary>
    public static string Schemas => Path.Combine(AppContext.BaseDirectory, "schema");

    /// <summary>Its files: the path from the site's top, and what writes each.</summary>
    public static IEnumerable<(string Path, Action<TextWriter> Write)> Files(Matrix matrix, Catalog catalog)
    {
        yield return ("data/matrix.json", w => MatrixJson.Write(matrix, catalog, w));
        yield return ("data/matrix.csv", w => MatrixCsv.Write(matrix, w));
        yield return ("data/summary.md", w => MatrixMarkdown.Write(matrix, w));
        yield return ("data/junit.xml", w => MatrixJunit.Write(matrix, w));
        if (matrix.Changes is { } changes)
            yield return ("data/diff.json", w => ComparisonJson.Write(changes, w));
        foreach (string schema in Directory.EnumerateFiles(Schemas))
            yield return ("data/" + Path.GetFileName(schema), w => w.Write(File.ReadAllText(schema)));
        foreach (var (path, svg) in MatrixBadges.Files(matrix))
            yield return ("data/badges/" + path, w => w.Write(svg));
    }
}
