namespace SockConformance.Harness.Expectations;

/// <summary>A runtime of another language, and where its names were read.</summary>
/// <param name="Id">The word that stands for it in <c>names.yaml</c>, such as <c>dotnet</c>.</param>
/// <param name="Name">What it is called, such as <c>.NET</c>.</param>
/// <param name="Raw">The call that takes any level and number, for options without a name; null where it has none.</param>
/// <param name="Read">What was read, one at least.</param>
public sealed record RuntimeSource(string Id, string Name, string? Raw, IReadOnlyList<NameSource> Read);
