using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Runs.Coverage;

/// <summary>A document in reading order, with the claims that each passage makes and what became of them.</summary>
/// <param name="Document">The document.</param>
/// <param name="Sections">Its sections.</param>
public sealed record DocumentCoverage(Document Document, IReadOnlyList<SectionCoverage> Sections)
{
    /// <summary>All claims, in reading order; one that cites several places of the document is at the first of them.</summary>
    public IEnumerable<ClaimCoverage> Claims => Sections.SelectMany(s => s.Passages).SelectMany(p => p.Claims)
        .DistinctBy(c => (c.Subject.Id, c.Claim.Platform, c.Claim.Name));

    /// <summary>How many sentences state something that can be held against a system or its documents.</summary>
    public int Statements =>
        Sections.SelectMany(s => s.Passages).Sum(p => p.Passage.Sentences - p.Passage.NoPromise.Count - p.OutOfScope.Count);

    /// <summary>How many sentences state something that is not about an option of the catalog's levels.</summary>
    public int OutOfScope => Sections.SelectMany(s => s.Passages).Sum(p => p.OutOfScope.Count);

    /// <summary>How many of them no claim cites.</summary>
    public int Uncited => Sections.SelectMany(s => s.Passages).Sum(p => p.Uncited.Count);
}
