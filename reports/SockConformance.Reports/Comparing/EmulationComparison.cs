using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Comparing;

/// <summary>A target held against a reference.</summary>
/// <param name="Reference">What the reference's run was of.</param>
/// <param name="Target">What the target's run was of.</param>
/// <param name="Differences">What it answers otherwise, the worst first, each with what explains it.</param>
public sealed record EmulationComparison(
    RunHeader Reference, RunHeader Target, IReadOnlyList<ExplainedDifference> Differences)
{
    /// <summary>Holds a run against that of a reference.</summary>
    /// <param name="catalog">The expectations.</param>
    /// <param name="reference">The run of the platform's own system.</param>
    /// <param name="target">The run of the other, which is of the same platform.</param>
    /// <param name="chosen">Whether an option or contract is meant.</param>
    public static EmulationComparison Between(Catalog catalog, Run reference, Run target, Func<Subject, bool> chosen)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(target);
        var reasons = new DifferenceReasons(catalog, reference, target);
        var found = Emulation.Differences(catalog, reference.Sheet(), target.Sheet()).Where(d => chosen(d.Subject));
        return new EmulationComparison(reference.Header, target.Header, [.. found.Select(reasons.Explained)]);
    }

    /// <summary>How many differences have a mark.</summary>
    public int Count(DifferenceMark mark) => Differences.Count(d => d.Mark == mark);
}
