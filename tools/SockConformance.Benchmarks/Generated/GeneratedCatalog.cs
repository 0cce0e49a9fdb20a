using System.Text.RegularExpressions;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;

namespace SockConformance.Benchmarks.Generated;

/// <summary>Catalogs of any size, made of the project's own: its option files over and over, under other names.</summary>
internal static class GeneratedCatalog
{
    /// <summary>The files of a catalog.</summary>
    /// <param name="own">The project's own files.</param>
    /// <param name="options">How many option files it is to have.</param>
    /// <param name="longest">The most lines that a file may have which is copied.</param>
    public static IReadOnlyList<SourceFile> Files(IReadOnlyList<SourceFile> own, int options, int longest = int.MaxValue)
    {
        var fitting = own.Where(f => IsOption(f) && f.Text.Count(c => c == '\n') <= longest);
        var templates = fitting.OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        return
        [
            .. own.Where(f => !IsOption(f) && !f.Path.StartsWith("known/", StringComparison.Ordinal)),
            .. Enumerable.Range(0, options).Select(i => Copy(templates[i % templates.Count], i / templates.Count)),
        ];
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidOperationException">It has a problem: a template uses its own name where it is not to be
    /// changed.</exception>
    public static Catalog Read(IReadOnlyList<SourceFile> files)
    {
        var catalog = CatalogReader.Read(files, out var problems);
        return problems.Count == 0 ? catalog : throw new InvalidOperationException(
            $"the generated catalog has problems, the first is {problems[0]}");
    }

    /// <summary>How many option files there are.</summary>
    public static int Options(IReadOnlyList<SourceFile> own) => own.Count(IsOption);

    private static bool IsOption(SourceFile file) =>
        file.Path.Split('/') is [var folder, _] && folder is not ("contract" or "known");

    private static SourceFile Copy(SourceFile template, int copy)
    {
        if (copy == 0)
            return template;
        string name = Path.GetFileNameWithoutExtension(template.Path);
        string other = FormattableString.Invariant($"{name}_{copy + 1}");
        // A name behind # or - is a passage of a document.
        string path = template.Path.Replace(name + ".yaml", other + ".yaml", StringComparison.Ordinal);
        return new SourceFile(path, Regex.Replace(template.Text, $@"(?<![#\w.-]){name}\b(?!-)", other));
    }
}
