using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Model;

/// <summary>Makes the columns out of the runs.</summary>
internal static class ColumnMaker
{
    private const int LongestKey = 60;

    /// <param name="catalog">The expectations.</param>
    /// <param name="runs">The runs, all of platforms that the catalog knows.</param>
    /// <param name="instances">All cases of the runs' platforms, by platform.</param>
    public static IReadOnlyList<PlatformColumn> Make(
        Catalog catalog, IReadOnlyList<Run> runs, IReadOnlyDictionary<string, IReadOnlyList<CaseInstance>> instances)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var known = instances.ToDictionary(p => p.Key, p => p.Value.Select(i => i.Id).ToHashSet(StringComparer.Ordinal));
        var columns = runs.Select(ColumnOf).ToList();
        return [.. catalog.Platforms.Values.Select(p => new PlatformColumn(p, ColumnsOf(p)))];

        TargetColumn ColumnOf(Run run) => new()
        {
            Key = KeyOf(run.Header.Target, taken),
            Platform = catalog.Platforms[run.Header.Platform],
            Run = run,
            Remarks = RunRemarks.Remarks(run, runs, catalog, known[run.Header.Platform]),
        };

        IReadOnlyList<TargetColumn> ColumnsOf(Platform platform)
        {
            var own = columns.Where(c => c.Platform.Id == platform.Id).ToList();
            return own.Count > 0
                ? own
                : [new TargetColumn { Key = KeyOf(platform.Id + "-no-run", taken), Platform = platform, Run = null }];
        }
    }

    /// <summary>Keys differ by more than case, because they name files too.</summary>
    private static string KeyOf(string target, HashSet<string> taken)
    {
        string name = target.Length <= LongestKey ? target : target[..LongestKey], key = name;
        for (int i = 2; !taken.Add(key); i++)
            key = $"{name}-{i}";
        return key;
    }
}
