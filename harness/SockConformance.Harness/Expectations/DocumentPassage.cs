namespace SockConformance.Harness.Expectations;

/// <summary>A passage that can be cited.</summary>
/// <param name="Id">Its id: an option's name, an error's, or a word of ours for a paragraph or a table.</param>
/// <param name="Sentences">How many sentences it has.</param>
/// <param name="NoPromise">Those that promise nothing (they announce, point elsewhere or give an example), counted from
/// 1.</param>
public sealed record DocumentPassage(string Id, int Sentences, IReadOnlyList<int> NoPromise);
