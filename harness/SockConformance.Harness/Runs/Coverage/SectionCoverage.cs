namespace SockConformance.Harness.Runs.Coverage;

/// <summary>A section of a document.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Places">Its places in reading order.</param>
public sealed record SectionCoverage(string Title, IReadOnlyList<PlaceCoverage> Places);
