namespace SockConformance.Harness.Runs.Comparing;

/// <summary>What differs between two runs.</summary>
/// <param name="Old">What the old run was of.</param>
/// <param name="New">What the new run was of.</param>
/// <param name="Notes">What has to be known to read the differences: another system, other expectations, other
/// privileges.</param>
/// <param name="Compared">How many cases both runs were asked; where it is 0, nothing was compared.</param>
/// <param name="Differences">The differences, by case.</param>
public sealed record TargetComparison(
    RunHeader Old, RunHeader New, IReadOnlyList<string> Notes, int Compared, IReadOnlyList<Difference> Differences);
