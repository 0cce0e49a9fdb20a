namespace SockConformance.Harness.Expectations;

/// <summary>A passage that can be cited.</summary>
/// <param name="Id">Its id: an option's name, an error's, or a word of ours for a paragraph or a table.</param>
/// <param name="Sentences">How many sentences it has.</param>
/// <param name="NoPromise">Those that promise nothing (they announce, point elsewhere or give an example), counted from
/// 1.</param>
/// <param name="OutOfScope">Why what no claim cites here promises nothing about an option of the catalog's levels; null where
/// it may. A section's reason is that of each of its passages that has none of its own.</param>
public sealed record DocumentPassage(string Id, int Sentences, IReadOnlyList<int> NoPromise, string? OutOfScope = null);
