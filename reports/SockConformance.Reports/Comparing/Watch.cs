using SockConformance.Harness;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Runs.Releases;

namespace SockConformance.Reports.Comparing;

/// <summary>Holds the new run of each target against the kept one, and decides which is kept for the next time.</summary>
/// <remarks>Pure.</remarks>
public static class Watch
{
    /// <summary>
    /// What the new runs say. Both sides are judged by the expectations as they are now, so that what differs is the system.
    /// </summary>
    /// <param name="catalog">The expectations.</param>
    /// <param name="kept">The runs that were kept; none the first time.</param>
    /// <param name="new">The new runs; one may have been ended in the middle.</param>
    /// <exception cref="RunFileException">Two runs of a target cannot be told apart, or a target was of another platform when
    /// its run was kept.</exception>
    /// <exception cref="InputException">The expectations do not know a run's platform.</exception>
    public static WatchReport Report(Catalog catalog, IReadOnlyList<RunFile> kept, IReadOnlyList<RunFile> @new)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var before = ByTarget(kept);
        var after = ByTarget(@new);
        var both = after.Keys.Where(before.ContainsKey).Select(t => (Old: before[t], New: after[t])).ToList();
        foreach (var (old, now) in both.Where(p => p.Old.Run.Header.Platform != p.New.Run.Header.Platform))
            throw new RunFileException(
                $"{now.Run.Header.Target} is of the platform {now.Run.Header.Platform} in {now.Path} and of "
                + $"{old.Run.Header.Platform} in {old.Path}, which was kept: they cannot be compared; "
                + "remove the kept run, or give the new one another name with 'sockconf judge FILE --name NAME'");
        var faults = after.Values.Select(f => (File: f, Why: Fault(f.Run, before.GetValueOrDefault(f.Run.Header.Target)?.Run)))
            .ToList();
        return new WatchReport(
            [.. both.Select(p => Update(catalog, Rejudge.Run(p.Old.Run, catalog), Rejudge.Run(p.New.Run, catalog)))],
            [.. after.Where(a => !before.ContainsKey(a.Key)).Select(a => a.Value.Run.Header)],
            [.. before.Where(b => !after.ContainsKey(b.Key)).Select(b => b.Value.Run.Header)],
            [.. faults.Where(f => f.Why is null).Select(f => f.File)],
            [.. faults.Where(f => f.Why is not null).Select(f => new NotKeptRun(f.File.Run.Header, f.Why!))]);
    }

    private static TargetUpdate Update(Catalog catalog, Run old, Run @new)
    {
        var header = @new.Header;
        // What was looked up of a platform's own system is told under the platform's name.
        string target = header.Native ? header.Platform : TargetName.WithoutRelease(header.Target);
        var (from, to) = ($"{Version(old.Header)} (kept)", $"{Version(header)} (new)");
        var series = new ReleaseSeries(target, [new ReleaseRun(from, old), new ReleaseRun(to, @new)]);
        var histories = new Histories(catalog, series);
        var step = ReleaseStep.Between(series, histories.Platform, from, to, histories.All());
        return new TargetUpdate(Compare.Runs(catalog, old, @new), step);
    }

    private static string Version(RunHeader header) => header.Hello.Wine ?? header.Hello.Release;

    /// <summary>Why a new run is not what the next is held against; null where it is.</summary>
    private static string? Fault(Run run, Run? old)
    {
        bool isPart = run.Header.Only.Count > 0 && old?.Header.Only.Count == 0;
        return !run.Complete ? "it was ended in the middle"
            : old is null || ReferenceEquals(StandingRun.Newest([run, old]), run) ? null
            : isPart ? $"it is of some cases only ({string.Join(' ', run.Header.Only)})"
            : "the kept run began later";
    }

    private static SortedDictionary<string, RunFile> ByTarget(IReadOnlyList<RunFile> files) => new(
        RunSeries.FromFiles(files).ToDictionary(s => s.Newest.Run.Header.Target, s => s.Newest, StringComparer.Ordinal),
        StringComparer.Ordinal);
}
