namespace SockConformance.Harness.Runs.Releases;

/// <summary>A release, and its run.</summary>
/// <param name="Release">The release as it was chosen: <c>6.1</c>.</param>
/// <param name="Run">The run, judged by the expectations as they are now.</param>
public sealed record ReleaseRun(string Release, Run Run);
