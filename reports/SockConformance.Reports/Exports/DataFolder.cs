using System.Text;
using SockConformance.Harness.Expectations;
using SockConformance.Reports.Comparing;

namespace SockConformance.Reports.Exports;

/// <summary>The site's folder <c>data/</c>: the matrix for programs, in every format, with the schemas.</summary>
internal static class DataFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Where our schemas are, beside the program.</summary>
    public static string Schemas => Path.Combine(AppContext.BaseDirectory, "schema");

    /// <summary>Writes it.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void Write(Matrix matrix, Catalog catalog, string site)
    {
        string folder = Path.Combine(site, "data");
        Directory.CreateDirectory(folder);
        Write("matrix.json", w => MatrixJson.Write(matrix, catalog, w));
        Write("matrix.csv", w => MatrixCsv.Write(matrix, w));
        Write("summary.md", w => MatrixMarkdown.Write(matrix, w));
        Write("junit.xml", w => MatrixJunit.Write(matrix, w));
        if (matrix.Changes is { } changes)
            Write("diff.json", w => ComparisonJson.Write(changes, w));
        foreach (string schema in Directory.EnumerateFiles(Schemas))
            Write(Path.GetFileName(schema), w => w.Write(File.ReadAllText(schema)));
        foreach (var (path, svg) in MatrixBadges.Of(matrix))
            Write(Path.Combine("badges", path), w => w.Write(svg));

        void Write(string name, Action<TextWriter> write)
        {
            string path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var writer = new StreamWriter(path, append: false, Utf8) { NewLine = "\n" };
            write(writer);
        }
    }
}
