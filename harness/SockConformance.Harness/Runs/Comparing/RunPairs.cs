namespace SockConformance.Harness.Runs.Comparing;

/// <summary>Which runs are compared with each other, and which have no partner.</summary>
/// <param name="Pairs">The old run and the new one of each pair.</param>
/// <param name="OnlyOld">Runs of targets that only the old side has.</param>
/// <param name="OnlyNew">Runs of targets that only the new side has.</param>
public sealed record RunPairs(
    IReadOnlyList<(RunFile Old, RunFile New)> Pairs, IReadOnlyList<RunFile> OnlyOld, IReadOnlyList<RunFile> OnlyNew);
