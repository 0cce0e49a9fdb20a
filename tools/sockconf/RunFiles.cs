using SockConformance.Harness;
using SockConformance.Harness.Runs;

namespace SockConformance.Tool;

/// <summary>Run files that a command line names, alone or by their folder.</summary>
internal static class RunFiles
{
    /// <summary>Where <c>sockconf run</c> leaves run files by default.</summary>
    public static string Usual { get; } = Path.Combine("out", "runs");

    /// <summary>Reads files, and all run files of folders.</summary>
    /// <param name="paths">Files, folders, and names of targets that have a run in the usual folder.</param>
    /// <param name="partial">Whether a file that was cut short is taken as far as it goes.</param>
    /// <param name="command">The command that asks, for its complaints.</param>
    /// <exception cref="InputException">A path is not there, or its folder has no run files.</exception>
    /// <exception cref="RunFileException">A file cannot be read.</exception>
    public static IReadOnlyList<RunFile> Read(IEnumerable<string> paths, bool partial, string command) =>
        [
            .. paths.SelectMany(p => Expand(p, command)).DistinctBy(Path.GetFullPath)
                .Select(f => new RunFile(f, RunFileReader.Read(f, partial))),
        ];

    /// <summary>The run files of a folder that can be read; none where there is no folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="complain">Is told of each file that cannot be read.</param>
    public static IReadOnlyList<RunFile> Readable(string folder, Action<string> complain)
    {
        var found = new List<RunFile>();
        foreach (string path in Directory.Exists(folder) ? RunFileName.InFolder(folder) : [])
        {
            try
            {
                found.Add(new RunFile(path, RunFileReader.Read(path, allowPartial: true)));
            }
            catch (InputException e)
            {
                complain($"left out: {e.Message}");
            }
        }
        return found;
    }

    /// <summary>The option that allows files that were cut short.</summary>
    public static System.CommandLine.Option<bool> Partial() => new("--partial")
    {
        Description = "Take run files that were cut short, as far as they go.",
    };

    /// <summary>The run file of a target that <c>run</c> left in its usual folder, by the target's name; or null.</summary>
    private static string? KeptRun(string target) =>
        Directory.Exists(target) || !Directory.Exists(Usual) ? null
            : RunFileName.InFolder(Usual, deep: false).FirstOrDefault(f => RunFileName.Stem(f) == target);

    private static IReadOnlyList<string> Expand(string path, string command)
    {
        if (File.Exists(path))
            return [path];
        if (KeptRun(path) is { } kept)
            return [kept];
        if (!Directory.Exists(path))
            throw new InputException(
                $"there is no file or folder '{path}'; {command} takes run files, as 'sockconf run' writes them, "
                + $"or folders of them, or the name of a target that has one in {Usual}");
        var files = RunFileName.InFolder(path);
        return files.Count > 0 ? files : throw new InputException(
            $"the folder '{path}' has no run files (*.jsonl or *.jsonl.gz); 'sockconf run' writes them");
    }
}
