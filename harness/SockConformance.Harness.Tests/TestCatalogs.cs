using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Tests;

/// <summary>The catalogs that tests read: the hard examples, a small one with one option, and the real one.</summary>
internal static class TestCatalogs
{
    /// <summary>The files of the hard examples.</summary>
    public static IReadOnlyList<SourceFile> ExampleFiles { get; } =
        CatalogFiles.Load(Path.Combine(AppContext.BaseDirectory, "TestData", "examples"));

    /// <summary>The hard examples, read.</summary>
    public static Catalog Examples { get; } = ReadWhole(ExampleFiles);

    /// <summary>The files of the small catalog: platforms, documents, setups, one option and one contract.</summary>
    public static IReadOnlyList<SourceFile> SmallFiles { get; } =
        CatalogFiles.Load(Path.Combine(AppContext.BaseDirectory, "TestData", "small"));

    /// <summary>The small catalog with texts of it replaced, or other files added.</summary>
    public static IReadOnlyList<SourceFile> Small(params SourceFile[] others) =>
        [.. SmallFiles.Where(f => others.All(o => o.Path != f.Path)), .. others];

    /// <summary>The small catalog with one piece of one file replaced.</summary>
    public static IReadOnlyList<SourceFile> SmallWith(string file, string right, string wrong)
    {
        string text = SmallFiles.Single(f => f.Path == file).Text;
        Assert.That(text.Split(right), Has.Length.EqualTo(2), $"'{right}' must stand in {file} once");
        return Small(new SourceFile(file, text.Replace(right, wrong, StringComparison.Ordinal)));
    }

    /// <summary>Reads files that must have no problems.</summary>
    public static Catalog ReadWhole(IReadOnlyList<SourceFile> files)
    {
        var catalog = CatalogReader.Read(files, out var problems);
        Assert.That(problems, Is.Empty);
        return catalog;
    }

    /// <summary>What is wrong with the files, as a person reads it.</summary>
    public static IReadOnlyList<string> ProblemsOf(IReadOnlyList<SourceFile> files)
    {
        CatalogReader.Read(files, out var problems);
        return [.. problems.Select(p => p.ToString())];
    }
}
