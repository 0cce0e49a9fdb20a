using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Runs.Coverage;

/// <summary>A place of a document.</summary>
/// <param name="Place">The place.</param>
/// <param name="Claims">The claims that cite it, by sentence.</param>
/// <param name="Uncited">Its sentences that state something and that no claim cites, counted from 1; none where the place is
/// out of scope.</param>
/// <param name="OutOfScope">Its sentences that no claim cites because they are not about an option of the catalog's levels.</param>
public sealed record PlaceCoverage(
    DocumentPlace Place,
    IReadOnlyList<ClaimCoverage> Claims,
    IReadOnlyList<int> Uncited,
    IReadOnlyList<int> OutOfScope);
