using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Runs.Coverage;

/// <summary>A passage of a document.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Claims">The claims that cite it, by sentence.</param>
/// <param name="Uncited">Its sentences that state something and that no claim cites, counted from 1; none where the passage
/// is out of scope.</param>
/// <param name="OutOfScope">Its sentences that no claim cites because they are not about an option of the catalog's
/// levels.</param>
public sealed record PassageCoverage(
    DocumentPassage Passage,
    IReadOnlyList<ClaimCoverage> Claims,
    IReadOnlyList<int> Uncited,
    IReadOnlyList<int> OutOfScope);
