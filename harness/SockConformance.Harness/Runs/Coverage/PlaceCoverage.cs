using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Runs.Coverage;

/// <summary>A place of a document.</summary>
/// <param name="Place">The place.</param>
/// <param name="Claims">The claims that cite it, by sentence.</param>
/// <param name="Uncited">Its sentences that state something and that no claim cites, counted from 1.</param>
public sealed record PlaceCoverage(DocumentPlace Place, IReadOnlyList<ClaimCoverage> Claims, IReadOnlyList<int> Uncited);
