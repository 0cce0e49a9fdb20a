using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Runs.Comparing;

namespace SockConformance.Harness.Campaign;

/// <summary>Compares runs with the help of the expectations, which know what varies and can judge an old run again.</summary>
public static class Compare
{
    /// <summary>Compares the runs of both sides, target by target.</summary>
    /// <param name="catalog">The expectations as they are now.</param>
    /// <param name="old">The runs before.</param>
    /// <param name="new">The runs after.</param>
    /// <param name="judgeAgain">Whether both sides are judged by the expectations as they are now, so that a corrected claim is
    /// no difference.</param>
    /// <exception cref="RunFileException">The sides have no target in common, or two runs of one that cannot be told
    /// apart.</exception>
    /// <exception cref="InputException">A run is of a platform that the expectations do not know.</exception>
    public static ComparisonSet Runs(Catalog catalog, IReadOnlyList<RunFile> old, IReadOnlyList<RunFile> @new, bool judgeAgain)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var (pairs, onlyOld, onlyNew) = ComparisonSet.Pair(old, @new);
        return new ComparisonSet(
            [.. pairs.Select(p => Runs(catalog, Judged(p.Old.Run), Judged(p.New.Run)))],
            [.. onlyOld.Select(f => f.Run.Header)],
            [.. onlyNew.Select(f => f.Run.Header)]);

        Run Judged(Run run) => judgeAgain ? Rejudge.Run(run, catalog) : run;
    }

    /// <summary>Compares two runs of one platform.</summary>
    /// <exception cref="InputException">The expectations do not know it.</exception>
    public static TargetComparison Runs(Catalog catalog, Run old, Run @new)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var platform = catalog.FindPlatform(@new.Header.Platform, @new.Header.Owner);
        var plan = SharedPlans.For(catalog).Whole(platform.Id);
        var hashes = plan.Cases.ToDictionary(c => c.Id, c => c.Hash, StringComparer.Ordinal);
        return RunComparer.Compare(old, @new, (id, hash) => hashes.GetValueOrDefault(id) == hash ? plan.Instances[id] : null);
    }
}
