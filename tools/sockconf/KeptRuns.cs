using SockConformance.Harness;
using SockConformance.Harness.Runs;

namespace SockConformance.Tool;

/// <summary>The folder of <c>watch</c>: it keeps the newest run of each target, to hold the next against.</summary>
internal static class KeptRuns
{
    /// <summary>The runs; none where the folder is not there yet or is empty.</summary>
    /// <exception cref="InputException">It is a file, or a run in it cannot be read.</exception>
    public static IReadOnlyList<RunFile> Read(string folder)
    {
        if (File.Exists(folder))
            throw new InputException(
                $"'{folder}' is a file; watch takes the folder that keeps the newest run of each target, "
                + "and makes it where there is none");
        bool isEmpty = !Directory.Exists(folder) || RunFileName.InFolder(folder).Count == 0;
        return isEmpty ? [] : RunFiles.Read([folder], partial: false, "watch");
    }

    /// <summary>Puts new runs in the place of those of the same targets, byte for byte; the runs of other targets stay.</summary>
    /// <exception cref="InputException">A target's name cannot be a file's; nothing was written of it.</exception>
    public static void Replace(string folder, IReadOnlyList<RunFile> kept, IReadOnlyList<RunFile> @new)
    {
        foreach (var file in @new)
        {
            string target = file.Run.Header.Target;
            string ending = RunFileName.IsCompressed(file.Path) ? RunFileName.CompressedEnding : RunFileName.Ending;
            string path = Path.Combine(folder, SiteFolder.CheckName(target) + ending);
            byte[] content = File.ReadAllBytes(file.Path);
            WholeFile.Write(path, stream => stream.Write(content));
            foreach (var old in kept.Where(k => k.Run.Header.Target == target))
            {
                if (Path.GetFullPath(old.Path) != Path.GetFullPath(path))
                    File.Delete(old.Path);
            }
        }
    }
}
