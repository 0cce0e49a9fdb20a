namespace SockConformance.Harness.Expectations;

/// <summary>A document or a source file in which a runtime's names of options were read.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Version">The version that was read, or the commit.</param>
/// <param name="Url">Where it can be read.</param>
public sealed record NameSource(string Title, string Version, string Url);
