namespace SockConformance.Harness.Runs.Comparing;

/// <summary>Comparisons of several targets.</summary>
/// <param name="Comparisons">One a target that both sides have.</param>
/// <param name="OnlyOld">Targets that only the old side has.</param>
/// <param name="OnlyNew">Targets that only the new side has.</param>
public sealed record ComparisonSet(IReadOnlyList<TargetComparison> Comparisons, IReadOnlyList<RunHeader> OnlyOld, IReadOnlyList<RunHeader> OnlyNew)
{
    /// <summary>Whether anything differs; a target that one side lacks does.</summary>
    public bool Differs => OnlyOld.Count > 0 || OnlyNew.Count > 0 || Comparisons.Any(c => c.Differences.Count > 0);

    /// <summary>Pairs runs by target, the newest of each; a single run on each side is a pair also where the targets have different names.</summary>
    /// <exception cref="RunFileException">No target is on both sides, or a pair is of two platforms.</exception>
    public static (IReadOnlyList<(RunFile Old, RunFile New)> Pairs, IReadOnlyList<RunFile> OnlyOld, IReadOnlyList<RunFile> OnlyNew) Pair(IReadOnlyList<RunFile> old, IReadOnlyList<RunFile> @new)
    {
        var (before, after) = (RunSeries.FromFiles(old).Select(s => s.Newest).ToList(), RunSeries.FromFiles(@new).Select(s => s.Newest).ToList());
        var pairs = before is [var one] && after is [var other]
            ? [(one, other)]
            : before.Join(after, r => r.Run.Header.Target, r => r.Run.Header.Target, (o, n) => (Old: o, New: n), StringComparer.Ordinal).ToList();
        if (pairs.Count == 0)
            throw new RunFileException($"no target is on both sides: the old has {Targets(before)}, the new {Targets(after)}; name two run files to compare two targets");
        foreach (var (from, to) in pairs.Where(p => p.Old.Run.Header.Platform != p.New.Run.Header.Platform))
            throw new RunFileException($"{from.Path} is of the platform {from.Run.Header.Platform} and {to.Path} of {to.Run.Header.Platform}: their documents promise different things, so nothing in them can be compared; name two runs of one platform");
        return (pairs, [.. before.Where(r => pairs.All(p => p.Old != r))], [.. after.Where(r => pairs.All(p => p.New != r))]);
    }

    private static string Targets(IEnumerable<RunFile> files) => string.Join(", ", files.Select(f => f.Run.Header.Target));
}
