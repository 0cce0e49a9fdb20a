using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Model;

/// <summary>Makes the columns out of the runs.</summary>
internal static class ColumnMaker
{
    public static IReadOnlyList<PlatformColumn> Make(Catalog catalog, IReadOnlyList<Run> runs)
    {
        if (runs.FirstOrDefault(r => !catalog.Platforms.ContainsKey(r.Header.Platform)) is { } unknown)
            throw new RunFileException($"the run of {unknown.Header.Target} is of the platform '{unknown.Header.Platform}', which the expectations do not know; known: {string.Join(", ", catalog.Platforms.Keys)}");
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var columns = runs.Select(r => new TargetColumn { Key = KeyOf(r.Header.Target, taken), Platform = catalog.Platforms[r.Header.Platform], Run = r, Remarks = Remarks(r, catalog) }).ToList();
        return [.. catalog.Platforms.Values.Select(p => new PlatformColumn(
            p,
            columns.Where(c => c.Platform.Id == p.Id).ToList() is { Count: > 0 } own ? own : [new TargetColumn { Key = KeyOf(p.Id + "-no-run", taken), Platform = p, Run = null }]))];
    }

    private static string KeyOf(string target, HashSet<string> taken)
    {
        string key = target;
        for (int i = 2; !taken.Add(key); i++)
            key = $"{target}-{i}";
        return key;
    }

    private static List<string> Remarks(Run run, Catalog catalog)
    {
        var remarks = new List<string>();
        if (!run.Complete)
            remarks.Add("The run was ended in the middle: what is missing is shown as untested.");
        if (run.Header.Only.Count > 0)
            remarks.Add($"Only {string.Join(", ", run.Header.Only)} was run: the rest is shown as untested.");
        if (run.Header.Expectations != catalog.Hash)
            remarks.Add("The run was judged by other expectations than those shown here.");
        return remarks;
    }
}
