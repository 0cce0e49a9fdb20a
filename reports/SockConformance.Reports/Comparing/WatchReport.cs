using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Comparing;

/// <summary>What new runs say beside the runs that were kept, target by target.</summary>
/// <param name="Updates">One for each target that has a kept run and a new one, by target.</param>
/// <param name="First">New runs of targets of which none was kept.</param>
/// <param name="Missing">Kept runs of targets that have no new run.</param>
/// <param name="ToKeep">The new runs that the next ones are held against.</param>
/// <param name="NotKept">The new runs that do not take the place of a kept one.</param>
public sealed record WatchReport(
    IReadOnlyList<TargetUpdate> Updates,
    IReadOnlyList<RunHeader> First,
    IReadOnlyList<RunHeader> Missing,
    IReadOnlyList<RunFile> ToKeep,
    IReadOnlyList<NotKeptRun> NotKept);
