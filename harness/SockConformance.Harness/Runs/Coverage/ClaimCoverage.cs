using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Runs.Coverage;

/// <summary>A claim, where it stands in its document, and what became of it.</summary>
/// <param name="Subject">The option or contract that it belongs to.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Cite">The place; one of those that the claim cites.</param>
/// <param name="Cases">The names of the cases that test it.</param>
/// <param name="Verdicts">How many verdicts of each kind each run of the platform has, by target.</param>
public sealed record ClaimCoverage(
    Subject Subject,
    Claim Claim,
    Citation Cite,
    IReadOnlyList<string> Cases,
    IReadOnlyDictionary<string, IReadOnlyDictionary<VerdictCode, int>> Verdicts);
