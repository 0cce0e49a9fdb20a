using SockConformance.Harness;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;

namespace SockConformance.Tool;

/// <summary>
/// The run files of a folder, under runs/: <c>TARGET.jsonl</c> is what the site shows; beside it may stand
/// <c>TARGET.partial.jsonl</c>, a run that was ended in the middle, and <c>TARGET.part.jsonl</c>, a run of some cases that could
/// not be joined with it.
/// </summary>
internal static class RunFolder
{
    private static readonly string[] Aside = [".partial.jsonl", ".part.jsonl"];

    /// <summary>
    /// Keeps a run. A whole run takes the place of what was there. A run of some cases is put into what was there where it is of
    /// the same system and driver; else it is kept beside it. One that was ended in the middle never takes the place of another.
    /// </summary>
    /// <returns>The run that stands for the target now: this one, joined or not, or the fuller one that was there.</returns>
    /// <exception cref="InputException">The target's name cannot be a file's; nothing was written.</exception>
    public static Run Keep(string folder, Catalog catalog, Run run)
    {
        string name = SiteFolder.CheckName(run.Header.Target);
        string whole = Path.Combine(folder, "runs", name + ".jsonl");
        string partial = Path.Combine(folder, "runs", name + Aside[0]);
        string part = Path.Combine(folder, "runs", name + Aside[1]);
        if (!run.Complete)
        {
            RunFileWriter.Write(partial, run);
            return run;
        }
        var shown = run;
        if (run.Header.Only.Count > 0 && File.Exists(whole))
        {
            var earlier = Read(whole);
            string? obstacle = earlier is null ? "that file cannot be read" : RunMerge.Obstacle(earlier.Header, run.Header);
            if (obstacle is not null)
            {
                RunFileWriter.Write(part, run);
                Terminal.Complain(
                    $"{whole} stays as it is, because {obstacle}; the cases that were run now are in {part}. "
                    + "To replace it, run without --only, or write into another folder with --out");
                return earlier is null ? run : Rejudge.Run(earlier, catalog);
            }
            shown = RunMerge.Into(catalog, earlier!, run);
            Terminal.Note($"{whole} keeps its other {shown.Cases.Count - run.Cases.Count} cases");
        }
        RunFileWriter.Write(whole, shown);
        File.Delete(partial);
        File.Delete(part);
        return shown;
    }

    /// <summary>Runs of other targets that the folder has from earlier, judged as the expectations are now.</summary>
    public static IEnumerable<Run> Earlier(Catalog catalog, string folder, IReadOnlyCollection<Run> now)
    {
        string runs = Path.Combine(folder, "runs");
        if (!Directory.Exists(runs))
            yield break;
        var files = Directory.EnumerateFiles(runs, "*.jsonl").Order(StringComparer.Ordinal);
        foreach (string file in files.Where(f => !IsAside(f)))
        {
            if (now.Any(r => Path.GetFileName(file) == r.Header.Target + ".jsonl"))
                continue;
            Run? run = null;
            try
            {
                run = Rejudge.Run(RunFileReader.Read(file), catalog);
            }
            catch (InputException e)
            {
                Terminal.Complain($"left out of the site: {e.Message}");
            }
            if (run is not null)
                yield return run;
        }
    }

    /// <summary>Whether a file is one that stands beside the run of its target.</summary>
    public static bool IsAside(string path) => Aside.Any(a => path.EndsWith(a, StringComparison.Ordinal));

    private static Run? Read(string path)
    {
        try
        {
            return RunFileReader.Read(path);
        }
        catch (InputException)
        {
            return null;
        }
    }
}
