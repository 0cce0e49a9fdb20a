using SockConformance.Harness.Costs;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Costs;

/// <summary>What calls of the options that most programs use cost on the releases of a target, beside the empty call.</summary>
/// <param name="Target">The target without its releases: <c>linux</c>.</param>
/// <param name="Releases">The measurement of each release, the oldest first, at least two.</param>
/// <param name="Rows">The calls, most used options first, get before set.</param>
public sealed record CostReleases(
    string Target, IReadOnlyList<CostRelease> Releases, IReadOnlyList<CostReleaseRow> Rows)
{
    /// <summary>So many options are compared.</summary>
    public const int Most = 10;

    /// <summary>What has to be known to read the ratios.</summary>
    public const string Reading =
        "A release that runs in a virtual machine without KVM is emulated, and its clock counts instructions: "
        + "its ratios are then of instructions and not of time. A busy machine hardly moves them; they say nothing of caches, "
        + "of branches or of mitigations, which these machines start without. "
        + "The empty call is of the same release: where it got dearer, all ratios get smaller though no call got cheaper. "
        + "The nanoseconds tell these apart where the releases have one clock, as emulated ones have: there each is a count.";

    /// <summary>The targets of which two releases or more were measured.</summary>
    /// <param name="catalog">The expectations, which know how much an option is used.</param>
    /// <param name="runs">Measurements, one a target.</param>
    public static IReadOnlyList<CostReleases> From(Catalog catalog, IEnumerable<CostRun> runs)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(runs);
        var order = Comparer<string>.Create(VersionOrder.Compare);
        var named = runs.Where(r => TargetName.Release(r.Header.Target) is not null);
        return
        [
            .. from run in named
               group run by TargetName.WithoutRelease(run.Header.Target) into target
               where target.Count() > 1
               select Between(catalog, target.Key, [.. target.OrderBy(r => TargetName.Release(r.Header.Target)!, order)]),
        ];
    }

    private static CostReleases Between(Catalog catalog, string target, IReadOnlyList<CostRun> runs)
    {
        var options = runs.SelectMany(r => r.Entries).Select(e => e.Option).Distinct()
            .OrderByDescending(catalog.Names.Users).ThenBy(o => o, StringComparer.Ordinal).Take(Most).ToList();
        var rows =
            from option in options
            from call in new[] { CostEntry.Get, CostEntry.Set }
            let cells = runs.Select(r => Cell(r, option, call)).ToList()
            where cells.Any(c => c is not null)
            select new CostReleaseRow(option, call, cells);
        return new CostReleases(target, [.. runs.Select(Release)], [.. rows]);
    }

    private static CostRelease Release(CostRun run) =>
        new(TargetName.Release(run.Header.Target)!, run.Header.Title, run.Yardsticks.Empty.PerTurn.Figure);

    private static CostReleaseCell? Cell(CostRun run, string option, string call) =>
        run.Entries.FirstOrDefault(e => e.Option == option && e.Call == call) is not { } entry ? null
            : new CostReleaseCell(entry.Relative.Figure, entry.Cost.PerTurn.Figure);
}
