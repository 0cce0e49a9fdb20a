using System.Security.Cryptography;
using System.Text;
using SockConformance.Harness.Expectations.Kept;
using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads a folder of expectations, given as texts, into a catalog, and tells every problem at once.</summary>
public static class CatalogReader
{
    private static readonly string[] TopFiles =
        ["platforms.yaml", "documents.yaml", "setups.yaml", ErrorsFile, NamesFile, ChangesFile];
    private const string ErrorsFile = "errors.yaml";
    private const string NamesFile = "names.yaml";
    private const string ChangesFile = "changes.yaml";

    /// <summary>Reads the files.</summary>
    /// <param name="files">All YAML files of the folder, in any order.</param>
    /// <param name="problems">What is wrong in them; a catalog with problems must not be run.</param>
    /// <param name="cache">What is known of the files from earlier, or null; it makes no difference to what is read.</param>
    public static Catalog Read(IReadOnlyList<SourceFile> files, out IReadOnlyList<Problem> problems, RecordCache? cache = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        var ordered = new List<SourceFile>(files);
        ordered.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        var all = new Problems();
        var alone = new FileReading(cache, "", all);
        var platforms = Root(ordered, "platforms.yaml", all) is { } first
            ? alone.Read(first, TopCode.Platforms, PlatformsReader.Read) ?? []
            : [];
        string context = cache is not null && Find(ordered, "platforms.yaml") is { } file ? cache.KeyOf(file, "") : "";
        var reading = new FileReading(cache, context, all);
        var documents = Root(ordered, "documents.yaml", all) is { } outlines
            ? reading.Read(outlines, TopCode.Documents, (n, p) => DocumentsReader.Read(n, In("documents.yaml", p))) ?? []
            : [];
        var setups = Root(ordered, "setups.yaml", all) is { } beginnings
            ? reading.Read(beginnings, TopCode.Setups, SetupsReader.Read) ?? []
            : [];
        var errors = Find(ordered, ErrorsFile) is { } names
            ? reading.Read(names, TopCode.Errors, (n, p) => ErrorsReader.Read(n, In(ErrorsFile, p)))
            : null;
        var elsewhere = Find(ordered, NamesFile) is { } listed ? alone.Read(listed, NamesCode.Names, NamesReader.Read) : null;
        var changes = Find(ordered, ChangesFile) is { } told ? alone.Read(told, ChangeCode.Changes, ChangesReader.Read) : null;
        foreach (var stray in ordered.Where(f => !f.Path.Contains('/', StringComparison.Ordinal) && !TopFiles.Contains(f.Path)))
            all.NotAllowed(
                new Place(stray.Path, 1, 1), "the file beside the folders", stray.Path, TopFiles.Append("LEVEL/OPTION.yaml"));
        var subjects = reading.ReadAll(
            ordered.FindAll(f => f.Path.Contains('/', StringComparison.Ordinal) && !IsKnown(f)),
            SubjectCode.Code,
            (f, p) => SubjectReader.Read(f.Path, NodeReader.Read(f.Path, f.Text, p), In(f.Path, p)));
        subjects = AliasRows.Complete(subjects);
        var knownFiles = ordered.FindAll(IsKnown);
        var lists = reading.ReadAll(
            knownFiles,
            KnownCode.Known,
            (f, p) => KnownReader.Read(IsBlank(f.Text) ? null : NodeReader.Read(f.Path, f.Text, p), p));
        var byTarget = new Dictionary<string, KnownFile>(StringComparer.Ordinal);
        for (int i = 0; i < lists.Count; i++)
            byTarget.Add(knownFiles[i].Path["known/".Length..^".yaml".Length], lists[i]);
        var known = KnownReader.Join(byTarget, all);
        problems = all.All;
        return new Catalog
        {
            Platforms = platforms,
            Documents = documents,
            Setups = setups,
            Options = subjects.FindAll(s => !s.IsContract),
            Contracts = subjects.FindAll(s => s.IsContract),
            Known = known,
            Errors = errors ?? ErrorCrosswalk.None,
            Names = elsewhere ?? RuntimeNames.None,
            Changes = changes ?? [],
            Hash = HashOf(ordered),
        };

        ReadingContext In(string path, Problems found) => new(path, found, platforms);
    }

    /// <summary>A list whose last entry was removed keeps its comments; it is a list of nothing.</summary>
    private static bool IsBlank(string text) => text.Split('\n').All(l => l.TrimStart() is "" or ['#', ..]);

    private static bool IsKnown(SourceFile file) => file.Path.StartsWith("known/", StringComparison.Ordinal);

    private static SourceFile? Find(List<SourceFile> files, string path) => files.Find(f => f.Path == path);

    private static SourceFile? Root(List<SourceFile> files, string path, Problems problems)
    {
        var file = Find(files, path);
        if (file is null)
            problems.Add(
                new Place(path, 1, 1),
                "the file is not there; each folder of expectations has platforms.yaml, documents.yaml and setups.yaml");
        return file;
    }

    /// <summary>
    /// Known divergences, the names of errors and those of options elsewhere, and why releases differ are no expectations:
    /// to list one does not make an older run stale.
    /// </summary>
    private static string HashOf(List<SourceFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            if (IsKnown(file) || file.Path is ErrorsFile or NamesFile or ChangesFile)
                continue;
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path + '\0'));
            hash.AppendData(file.UnixUtf8());
            hash.AppendData("\0"u8);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
