namespace SockConformance.Harness.Checking;

/// <summary>A source file.</summary>
/// <param name="Path">Its path, as it is to be told.</param>
/// <param name="Text">What it holds.</param>
public sealed record SourceText(string Path, string Text);
