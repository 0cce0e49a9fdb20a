using SockConformance.Harness.Expectations;

namespace SockConformance.Reports.Model;

/// <summary>A promise that a target does not keep: the promise, what was expected of the calls, and what was seen.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Claim">The promise, or null for a crash where no claim speaks.</param>
/// <param name="Observations">What was seen instead; each another expectation or observation.</param>
/// <param name="Known">The entry that explains it, or null.</param>
public sealed record Finding(FindingKind Kind, Claim? Claim, IReadOnlyList<FindingObservation> Observations, KnownEntry? Known)
{
    /// <summary>How many cases show it.</summary>
    public int Cases => Observations.Sum(o => o.Results.Count);
}
