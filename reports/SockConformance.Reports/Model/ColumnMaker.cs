using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Model;

/// <summary>Makes the columns out of the runs.</summary>
internal static class ColumnMaker
{
    private const int LongestKey = 60;

    public static IReadOnlyList<PlatformColumn> Make(Catalog catalog, IReadOnlyList<Run> runs)
    {
        if (runs.FirstOrDefault(r => !catalog.Platforms.ContainsKey(r.Header.Platform)) is { } unknown)
            throw new RunFileException($"the run of {unknown.Header.Target} is of the platform '{unknown.Header.Platform}', which the expectations do not know; known: {string.Join(", ", catalog.Platforms.Keys)}");
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var known = runs.Select(r => r.Header.Platform).Distinct().ToDictionary(p => p, p => Expander.Expand(catalog, p).Select(i => i.Id).ToHashSet(StringComparer.Ordinal));
        var columns = runs.Select(r => new TargetColumn { Key = KeyOf(r.Header.Target, taken), Platform = catalog.Platforms[r.Header.Platform], Run = r, Remarks = RunRemarks.Of(r, runs, catalog, known[r.Header.Platform]) }).ToList();
        return [.. catalog.Platforms.Values.Select(p => new PlatformColumn(
            p,
            columns.Where(c => c.Platform.Id == p.Id).ToList() is { Count: > 0 } own ? own : [new TargetColumn { Key = KeyOf(p.Id + "-no-run", taken), Platform = p, Run = null }]))];
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
