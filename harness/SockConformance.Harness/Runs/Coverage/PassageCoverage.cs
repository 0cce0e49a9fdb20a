using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Runs.Coverage;

/// <summary>A passage of a document.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Claims">The claims that cite it, by sentence.</param>
/// <param name="Uncited">Its sentences that state something and that no claim cites, counted from 1.</param>
public sealed record PassageCoverage(DocumentPassage Passage, IReadOnlyList<ClaimCoverage> Claims, IReadOnlyList<int> Uncited);
