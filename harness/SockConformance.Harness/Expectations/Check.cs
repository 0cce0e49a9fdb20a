namespace SockConformance.Harness.Expectations;

/// <summary>What is expected of one observed step.</summary>
/// <param name="Label">The step's label.</param>
/// <param name="Field">The field of its reply (<c>len</c>, <c>written</c>, <c>ms</c>, a structure's field), or null for the
/// reply's main result.</param>
/// <param name="Matcher">The matcher as written; parameters not yet filled in.</param>
/// <param name="Where">Where it stands.</param>
public sealed record Check(string Label, string? Field, MatcherText Matcher, Place Where);
