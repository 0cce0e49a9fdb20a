using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;

namespace SockConformance.Reports.Model;

/// <summary>A verdict with the claim that it is of, as the catalog has it now.</summary>
/// <param name="Claim">The claim, or null where the case has none for the platform.</param>
/// <param name="Verdict">What the judge said; <see cref="VerdictCode.NotApplicable"/> wherever the claim is not in force for the
/// target's version.</param>
/// <param name="Known">The entry that explains this divergence, or null. It never changes a cell.</param>
public sealed record ClaimVerdict(Claim? Claim, Verdict Verdict, KnownEntry? Known)
{
    /// <summary>The erratum that excuses a failure; null where none does.</summary>
    public Erratum? Erratum { get; init; }
}
