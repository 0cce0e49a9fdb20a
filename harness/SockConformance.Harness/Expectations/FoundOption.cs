namespace SockConformance.Harness.Expectations;

/// <summary>An option or a contract that somebody looked for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Subject">What the catalog has of it; null for an option of which only names are known.</param>
/// <param name="Names">What other languages call it, or null.</param>
public sealed record FoundOption(string Id, Subject? Subject, OptionNames? Names);
