namespace SockConformance.Harness.Runs.Comparing;

/// <summary>Comparisons of several targets.</summary>
/// <param name="Comparisons">One a target that both sides have.</param>
/// <param name="OnlyOld">Targets that only the old side has.</param>
/// <param name="OnlyNew">Targets that only the new side has.</param>
public sealed record ComparisonSet(
    IReadOnlyList<TargetComparison> Comparisons, IReadOnlyList<RunHeader> OnlyOld, IReadOnlyList<RunHeader> OnlyNew)
{
    /// <summary>Whether anything differs; a target that one side lacks does.</summary>
    public bool Differs => OnlyOld.Count > 0 || OnlyNew.Count > 0 || Comparisons.Any(c => c.Differences.Count > 0);

    /// <summary>
    /// Pairs runs by target, the newest of each; a single run on each side is a pair also where the targets have different names.
    /// </summary>
    /// <exception cref="RunFileException">No target is on both sides, or a pair is of two platforms.</exception>
    public static RunPairs Pair(IReadOnlyList<RunFile> old, IReadOnlyList<RunFile> @new)
    {
        var before = RunSeries.FromFiles(old).Select(s => s.Newest).ToList();
        var after = RunSeries.FromFiles(@new).Select(s => s.Newest).ToList();
        var pairs = before is [var one] && after is [var other] ? [(one, other)] : ByTarget(before, after);
        if (pairs.Count == 0)
            throw new RunFileException(
                $"no target is on both sides: the old has {Targets(before)}, the new {Targets(after)}; "
                + "name two run files to compare two targets");
        foreach (var (from, to) in pairs.Where(p => p.Old.Run.Header.Platform != p.New.Run.Header.Platform))
            throw new RunFileException(
                $"{from.Path} is of the platform {from.Run.Header.Platform} and {to.Path} of {to.Run.Header.Platform}: "
                + "their documents promise different things, so nothing in them can be compared; name two runs of one platform");
        var onlyOld = before.Where(r => pairs.All(p => p.Old != r));
        var onlyNew = after.Where(r => pairs.All(p => p.New != r));
        return new RunPairs(pairs, [.. onlyOld], [.. onlyNew]);
    }

    private static List<(RunFile Old, RunFile New)> ByTarget(IEnumerable<RunFile> before, IEnumerable<RunFile> after) =>
        [.. before.Join(after, Target, Target, (o, n) => (Old: o, New: n), StringComparer.Ordinal)];

    private static string Target(RunFile file) => file.Run.Header.Target;

    private static string Targets(IEnumerable<RunFile> files) => string.Join(", ", files.Select(Target));
}
