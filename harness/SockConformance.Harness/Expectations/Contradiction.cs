namespace SockConformance.Harness.Expectations;

/// <summary>Documents, or places of one, that contradict each other.</summary>
/// <param name="Between">The two sides: citations, or <c>platform.get</c>, <c>platform.claim</c>.</param>
/// <param name="What">What they disagree about.</param>
/// <param name="Where">Where it stands.</param>
public sealed record Contradiction(IReadOnlyList<string> Between, string What, Place Where);
