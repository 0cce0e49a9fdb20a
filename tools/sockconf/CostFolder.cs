using SockConformance.Harness;
using SockConformance.Harness.Costs;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Costs;

namespace SockConformance.Tool;

/// <summary>The folder of cost files that bench writes: one a target, and the one before it beside it.</summary>
internal static class CostFolder
{
    /// <summary>
    /// Keeps a measurement, and the one before it beside it for comparison. A measurement of some options replaces only theirs,
    /// as long as the others are of the same system, driver and expectations.
    /// </summary>
    /// <returns>The file.</returns>
    /// <exception cref="InputException">The target's name cannot be a file's; nothing was written.</exception>
    public static string Keep(string folder, CostRun run)
    {
        string path = Path.Combine(folder, CostFileFormat.Folder, SiteFolder.CheckName(run.Header.Target) + ".jsonl");
        string before = Path.ChangeExtension(path, null) + CostBook.EarlierEnding;
        if (File.Exists(path))
        {
            var earlier = Read(path);
            // A whole measurement does not make room for one of some options.
            if (earlier is null || !IsPart(earlier) || !File.Exists(before) || Read(before) is null or { Header.Only.Count: > 0 })
                File.Copy(path, before, overwrite: true);
            run = IsPart(run) ? Join(path, before, earlier, run) : run;
        }
        CostFileWriter.Write(path, run);
        return path;
    }

    private static CostRun Join(string path, string before, CostRun? earlier, CostRun run)
    {
        string? obstacle = earlier is null ? "it cannot be read" : CostMerge.Obstacle(earlier.Header, run.Header);
        if (obstacle is null)
        {
            var joined = CostMerge.Into(earlier!, run);
            int kept = joined.Entries.Count - run.Entries.Count;
            if (kept > 0)
                Terminal.Note($"{path} keeps {kept} calls that were measured before");
            return joined;
        }
        Terminal.Complain(
            $"{path} now has only what was measured now: what was there is not joined with it, because {obstacle}; "
            + $"{(IsPart(earlier) ? $"it is {before}, unless a whole measurement is there" : $"it is {before}")}");
        return run;
    }

    private static bool IsPart(CostRun? run) => run is { Header.Only.Count: > 0 };

    private static CostRun? Read(string path)
    {
        try
        {
            return CostFileReader.Read(path);
        }
        catch (RunFileException)
        {
            return null;
        }
    }
}
