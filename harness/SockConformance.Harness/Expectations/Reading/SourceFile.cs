namespace SockConformance.Harness.Expectations.Reading;

/// <summary>A file of expectations, as text.</summary>
/// <param name="Path">Its path relative to the folder, with <c>/</c>.</param>
/// <param name="Text">What it holds.</param>
public sealed record SourceFile(string Path, string Text);
