using System.Security.Cryptography;
using System.Text;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations;

/// <summary>Reads a folder of expectations, given as texts, into a catalog, and tells every problem at once.</summary>
public static class CatalogReader
{
    private static readonly string[] TopFiles = ["platforms.yaml", "documents.yaml", "setups.yaml", ErrorsFile];
    private const string ErrorsFile = "errors.yaml";

    /// <summary>Reads the files.</summary>
    /// <param name="files">All YAML files of the folder, in any order.</param>
    /// <param name="problems">What is wrong in them; a catalog with problems must not be run.</param>
    /// <param name="cache">What is known of the files from earlier, or null; it makes no difference to what is read.</param>
    public static Catalog Read(IReadOnlyList<SourceFile> files, out IReadOnlyList<Problem> problems, NodeCache? cache = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        var ordered = files.OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        var all = new Problems();
        var platforms = PlatformsReader.Read(Root(ordered, "platforms.yaml", cache, all), all);
        var documents = DocumentsReader.Read(Root(ordered, "documents.yaml", cache, all), new ReadingContext("documents.yaml", all, platforms));
        var setups = SetupsReader.Read(Root(ordered, "setups.yaml", cache, all), all);

        var errors = ordered.FirstOrDefault(f => f.Path == ErrorsFile) is { } names
            ? ErrorsReader.Read(NodeReader.Read(names.Path, names.Text, all), new ReadingContext(names.Path, all, platforms))
            : ErrorCrosswalk.None;

        foreach (var stray in ordered.Where(f => !f.Path.Contains('/', StringComparison.Ordinal) && !TopFiles.Contains(f.Path)))
            all.NotAllowed(new Place(stray.Path, 1, 1), "the file beside the folders", stray.Path, TopFiles.Append("LEVEL/OPTION.yaml"));
        var subjectFiles = ordered.Where(f => f.Path.Contains('/', StringComparison.Ordinal) && !IsKnown(f)).ToList();
        var subjects = new Subject?[subjectFiles.Count];
        var found = new Problems[subjectFiles.Count];
        Parallel.For(0, subjectFiles.Count, i =>
        {
            found[i] = new Problems();
            var file = subjectFiles[i];
            subjects[i] = SubjectReader.Read(file.Path, Parse(file, cache, found[i]), new ReadingContext(file.Path, found[i], platforms));
        });
        foreach (var each in found)
            all.AddRange(each.All);

        var known = KnownReader.ReadAll(
            ordered.Where(IsKnown).ToDictionary(f => f.Path["known/".Length..^".yaml".Length], f => Parse(f, cache, all)), all);

        problems = all.All;
        return new Catalog
        {
            Platforms = platforms,
            Documents = documents,
            Setups = setups,
            Options = [.. subjects.OfType<Subject>().Where(s => !s.IsContract)],
            Contracts = [.. subjects.OfType<Subject>().Where(s => s.IsContract)],
            Known = known,
            Errors = errors,
            Hash = HashOf(ordered),
        };
    }

    private static bool IsKnown(SourceFile file) => file.Path.StartsWith("known/", StringComparison.Ordinal);

    private static Node? Parse(SourceFile file, NodeCache? cache, Problems problems) =>
        cache is null ? NodeReader.Read(file.Path, file.Text, problems) : cache.Get(file, problems);

    private static Node? Root(IEnumerable<SourceFile> files, string path, NodeCache? cache, Problems problems)
    {
        if (files.FirstOrDefault(f => f.Path == path) is { } file)
            return Parse(file, cache, problems);
        problems.Add(new Place(path, 1, 1), "the file is not there; each folder of expectations has platforms.yaml, documents.yaml and setups.yaml");
        return null;
    }

    /// <summary>Known divergences and the names of errors are no expectations: to list one does not make an older run stale.</summary>
    private static string HashOf(IEnumerable<SourceFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.Where(f => !IsKnown(f) && f.Path != ErrorsFile))
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path + "\0" + file.Text.ReplaceLineEndings("\n") + "\0"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
