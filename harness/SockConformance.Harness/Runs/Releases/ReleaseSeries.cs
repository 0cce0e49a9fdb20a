using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Runs.Releases;

/// <summary>The runs of one target's releases, oldest release first: <c>linux@5.10</c>, <c>linux@6.1</c>, ...</summary>
/// <param name="Target">The target without its releases: <c>linux</c>.</param>
/// <param name="Releases">The newest run of each release.</param>
public sealed record ReleaseSeries(string Target, IReadOnlyList<ReleaseRun> Releases)
{
    /// <summary>The series that runs make; a target with a single release has no history and is left out.</summary>
    public static IReadOnlyList<ReleaseSeries> FromRuns(IEnumerable<Run> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var named = runs.Where(r => TargetName.Release(r.Header.Target) is not null);
        var newest = named.GroupBy(r => r.Header.Target, StringComparer.Ordinal).Select(Newest);
        var targets = newest.GroupBy(r => TargetName.WithoutRelease(r.Header.Target), StringComparer.Ordinal);
        return [.. targets.Where(t => t.Count() > 1).Select(t => new ReleaseSeries(t.Key, Ordered(t)))];
    }

    /// <summary>The position of a release in the series; -1 where it has no run.</summary>
    public int IndexOf(string release)
    {
        for (int i = 0; i < Releases.Count; i++)
            if (Releases[i].Release == release)
                return i;
        return -1;
    }

    /// <summary>A run of all cases counts before one of some, then the later one.</summary>
    private static Run Newest(IEnumerable<Run> runs) =>
        runs.OrderBy(r => r.Header.Only.Count > 0).ThenByDescending(r => r.Header.Started).First();

    private static List<ReleaseRun> Ordered(IEnumerable<Run> runs)
    {
        var order = Comparer<string>.Create(VersionOrder.Compare);
        return [.. runs.Select(r => new ReleaseRun(TargetName.Release(r.Header.Target)!, r)).OrderBy(r => r.Release, order)];
    }
}
