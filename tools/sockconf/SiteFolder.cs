using SockConformance.Harness.Campaign;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
using SockConformance.Reports;

namespace SockConformance.Tool;

/// <summary>The folder that run and report write: run files under runs/, the site's index.html at its top.</summary>
internal static class SiteFolder
{
    /// <summary>Where a run is kept.</summary>
    public static string RunFile(string folder, Run run) => Path.Combine(folder, "runs", run.Header.Target + (run.Complete ? "" : ".partial") + ".jsonl");

    /// <summary>Writes the site of some runs and says where it is.</summary>
    public static void Write(Catalog catalog, IReadOnlyList<Run> runs, string folder, string? templates)
    {
        SiteWriter.Write(Matrix.Build(catalog, runs), catalog, folder, new SiteOptions { Templates = templates });
        Terminal.Line($"the site is {Path.Combine(folder, "index.html")}");
    }

    /// <summary>Whole runs of other targets that the folder has from earlier, judged as the expectations are now.</summary>
    public static IEnumerable<Run> Earlier(Catalog catalog, string folder, IReadOnlyCollection<Run> now)
    {
        string runs = Path.Combine(folder, "runs");
        if (!Directory.Exists(runs))
            yield break;
        foreach (string file in Directory.EnumerateFiles(runs, "*.jsonl").Where(f => !f.EndsWith(".partial.jsonl", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (now.Any(r => Path.GetFileName(file) == r.Header.Target + ".jsonl"))
                continue;
            Run? run = null;
            try
            {
                run = Rejudge.Of(RunFileReader.Read(file), catalog);
            }
            catch (Exception e) when (e is RunFileException or CampaignException)
            {
                Terminal.Complain($"left out of the site: {e.Message}");
            }
            if (run is not null)
                yield return run;
        }
    }
}
