namespace SockConformance.Harness.Runs;

/// <summary>The names of run files: <c>local.jsonl</c>, compressed <c>local.jsonl.gz</c>.</summary>
public static class RunFileName
{
    /// <summary>What the name of a run file ends in.</summary>
    public const string Ending = ".jsonl";

    /// <summary>What the name of a compressed run file ends in.</summary>
    public const string CompressedEnding = Ending + ".gz";

    /// <summary>Whether a file is compressed, by its name.</summary>
    public static bool IsCompressed(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.EndsWith(".gz", StringComparison.Ordinal);
    }

    /// <summary>The name of a run file without its ending: <c>local</c> of <c>runs/local.jsonl.gz</c>.</summary>
    public static string Stem(string path)
    {
        string name = Path.GetFileName(path);
        return Without(Without(name, ".gz"), Ending);
    }

    /// <summary>The run files of a folder, compressed or not, sorted.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="deep">Whether the folders in it are looked through too.</param>
    public static IReadOnlyList<string> InFolder(string folder, bool deep = true)
    {
        var where = deep ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly;
        var files = Directory.EnumerateFiles(folder, "*" + Ending + "*", where);
        return [.. files.Where(IsRunFile).Order(StringComparer.Ordinal)];
    }

    private static bool IsRunFile(string path) =>
        path.EndsWith(Ending, StringComparison.Ordinal) || path.EndsWith(CompressedEnding, StringComparison.Ordinal);

    private static string Without(string name, string ending) =>
        name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name;
}
