namespace SockConformance.Harness.Runs.Coverage;

/// <summary>A section of a document.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Passages">Its passages in reading order.</param>
public sealed record SectionCoverage(string Title, IReadOnlyList<PassageCoverage> Passages);
