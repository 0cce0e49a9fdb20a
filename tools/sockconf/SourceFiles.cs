using SockConformance.Harness;
using SockConformance.Harness.Checking;
using SockConformance.Harness.Checking.Code;

namespace SockConformance.Tool;

/// <summary>Source files that a command line names, alone or by their folder.</summary>
internal static class SourceFiles
{
    /// <summary>Folders that hold what others wrote, or what a build made.</summary>
    private static readonly string[] Skipped = ["node_modules", "obj", "__pycache__"];

    private static readonly EnumerationOptions Here = new() { AttributesToSkip = FileAttributes.ReparsePoint };

    private static string Endings => string.Join(", ", SourceLanguage.All.SelectMany(l => l.Endings));

    /// <summary>Reads them, each once, in the order of their paths.</summary>
    /// <exception cref="InputException">A path is not there, a file is of no language that is known, a folder has no
    /// sources.</exception>
    public static IEnumerable<SourceText> Read(IEnumerable<string> paths)
    {
        var files = paths.SelectMany(Files).DistinctBy(Path.GetFullPath).ToList();
        return files.Select(f => new SourceText(f.Replace('\\', '/'), Text(f)));
    }

    private static IReadOnlyList<string> Files(string path)
    {
        if (File.Exists(path))
            return SourceLanguage.Find(path) is not null ? [path] : throw new InputException(
                $"'{path}' is of no language that check reads; allowed: files that end with {Endings}, and folders of them");
        if (!Directory.Exists(path))
            throw new InputException($"there is no file or folder '{path}'; check takes source files and folders of them");
        var files = Below(path == "." ? "" : path).ToList();
        return files.Count > 0 ? files : throw new InputException(
            $"the folder '{path}' has no sources; check reads files that end with {Endings}");
    }

    private static IEnumerable<string> Below(string folder)
    {
        string where = folder.Length == 0 ? "." : folder;
        var files = Directory.EnumerateFiles(where, "*", Here).Where(f => SourceLanguage.Find(f) is not null);
        foreach (string file in files.Select(f => Path.Combine(folder, Path.GetFileName(f))).Order(StringComparer.Ordinal))
            yield return file;
        var folders = Directory.EnumerateDirectories(where, "*", Here).Select(d => Path.GetFileName(d)!)
            .Where(name => !name.StartsWith('.') && !Skipped.Contains(name));
        foreach (string inner in folders.Order(StringComparer.Ordinal))
            foreach (string file in Below(Path.Combine(folder, inner)))
                yield return file;
    }

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"'{path}' cannot be read: {e.Message}", e);
        }
    }
}
