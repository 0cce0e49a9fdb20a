namespace SockConformance.Harness.Runs;

/// <summary>A run and the file that it was read from.</summary>
/// <param name="Path">The file, as it was named.</param>
/// <param name="Run">The run.</param>
public sealed record RunFile(string Path, Run Run);
