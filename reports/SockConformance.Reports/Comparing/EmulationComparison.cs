using SockConformance.Harness.Answers;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Comparing;

/// <summary>A target held against a reference.</summary>
/// <param name="Reference">What the reference's run was of.</param>
/// <param name="Target">What the target's run was of.</param>
/// <param name="Differences">What it answers otherwise, the worst first.</param>
public sealed record EmulationComparison(
    RunHeader Reference, RunHeader Target, IReadOnlyList<AnswerDifference> Differences);
