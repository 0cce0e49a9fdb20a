namespace SockConformance.Harness.Expectations;

/// <summary>A place that can be cited.</summary>
/// <param name="Id">Its id: an option's name, an error's, or a word of ours for a paragraph or a table.</param>
/// <param name="Sentences">How many sentences it has.</param>
public sealed record DocumentPlace(string Id, int Sentences);
