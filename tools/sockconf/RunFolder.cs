using SockConformance.Harness;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;

namespace SockConformance.Tool;

/// <summary>
/// The run files of a folder, under runs/: <c>TARGET.jsonl</c> is what the site shows; beside it may stand
/// <c>TARGET.partial.jsonl</c>, a run that was ended in the middle, and <c>TARGET.part.jsonl</c>, a run of some cases that could
/// not be joined with it. Each may be compressed, <c>TARGET.jsonl.gz</c>; a file stays as it was unless told otherwise.
/// </summary>
internal static class RunFolder
{
    private const string Partial = ".partial";
    private const string Part = ".part";

    /// <summary>
    /// Keeps a run. A whole run takes the place of what was there. A run of some cases is put into what was there where it is of
    /// the same system and driver; else it is kept beside it. One that was ended in the middle never takes the place of another.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="catalog">The expectations.</param>
    /// <param name="run">The run.</param>
    /// <param name="compressed">Whether the file is compressed also where it was not before.</param>
    /// <returns>The run that stands for the target now: this one, joined or not, or the fuller one that was there.</returns>
    /// <exception cref="InputException">The target's name cannot be a file's; nothing was written.</exception>
    public static Run Keep(string folder, Catalog catalog, Run run, bool compressed = false)
    {
        string path = Path.Combine(folder, "runs", SiteFolder.CheckName(run.Header.Target));
        string plain = path + RunFileName.Ending;
        string packed = path + RunFileName.CompressedEnding;
        string whole = File.Exists(plain) || !File.Exists(packed) ? plain : packed;
        string partial = path + Partial + RunFileName.Ending;
        string part = path + Part + RunFileName.Ending;
        if (!run.Complete)
        {
            RunFileWriter.Write(partial, run);
            return run;
        }
        var shown = run;
        if (run.Header.Only.Count > 0 && File.Exists(whole))
        {
            var earlier = Read(whole);
            string? obstacle = earlier is null ? "that file cannot be read" : SameSystem.Obstacle(earlier.Header, run.Header);
            if (obstacle is not null)
            {
                RunFileWriter.Write(part, run);
                Terminal.Complain(
                    $"{whole} stays as it is, because {obstacle}; the cases that were run now are in {part}. "
                    + "To replace it, run without --only, or write into another folder with --out");
                return earlier is null ? run : Rejudge.Run(earlier, catalog);
            }
            shown = RunMerge.Into(catalog, earlier!, run);
        }
        string kept = compressed ? packed : whole;
        RunFileWriter.Write(kept, shown);
        if (shown != run)
            Terminal.Note($"{whole} keeps its other {shown.Cases.Count - run.Cases.Count} cases");
        // One run a target: its other form would be another.
        File.Delete(kept == packed ? plain : packed);
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
        foreach (string file in RunFileName.InFolder(runs, deep: false).Where(f => !IsAside(f)))
        {
            if (now.Any(r => RunFileName.Stem(file) == r.Header.Target))
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
    private static bool IsAside(string path) => RunFileName.Stem(path) is var stem
        && (stem.EndsWith(Partial, StringComparison.Ordinal) || stem.EndsWith(Part, StringComparison.Ordinal));

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
