using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Comparing;

/// <summary>A new run that does not take the place of the one that was kept.</summary>
/// <param name="Run">What it was of.</param>
/// <param name="Why">What it lacks: <c>it was ended in the middle</c>.</param>
public sealed record NotKeptRun(RunHeader Run, string Why);
