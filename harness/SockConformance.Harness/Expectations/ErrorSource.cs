namespace SockConformance.Harness.Expectations;

/// <summary>The document that has the names of errors of a platform, or of .NET.</summary>
/// <param name="Of">The platform's id, or <c>dotnet</c>.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Url">Where it can be read.</param>
public sealed record ErrorSource(string Of, string Title, string Url);
