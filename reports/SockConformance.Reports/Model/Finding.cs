using SockConformance.Harness.Expectations;

namespace SockConformance.Reports.Model;

/// <summary>A promise that a target does not keep: the promise, what was expected of the calls, and what was seen.</summary>
/// <param name="Consequence">How bad that is for who relies on the promise.</param>
/// <param name="Claim">The promise, or null for a crash where no claim speaks.</param>
/// <param name="Observations">What was seen instead; each another expectation or observation.</param>
public sealed record Finding(Consequence Consequence, Claim? Claim, IReadOnlyList<FindingObservation> Observations)
{
    /// <summary>
    /// The reasons that explain it, each by one entry that gives it and the number of its cases; cases that none explains are not
    /// counted.
    /// </summary>
    public IReadOnlyList<(KnownEntry Entry, int Cases)> Known => [.. Observations.SelectMany(o => o.Results)
        .Select(r => r.Verdicts.FirstOrDefault(v => ReferenceEquals(v.Claim, Claim))?.Known).OfType<KnownEntry>()
        .GroupBy(k => (k.Reason, k.Link)).Select(g => (g.First(), g.Count()))];

    /// <summary>How many cases show it.</summary>
    public int Cases => Observations.Sum(o => o.Results.Count);
}
