namespace SockConformance.Harness.Expectations;

/// <summary>A section of a document.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Passages">Its passages in reading order.</param>
public sealed record DocumentSection(string Title, IReadOnlyList<DocumentPassage> Passages);
