using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Model;

/// <summary>One run in the history of a target.</summary>
/// <param name="Header">What it was of.</param>
/// <param name="Whole">Whether all cases were run; else it is listed and compared with nothing.</param>
/// <param name="First">Whether there is no whole run before it.</param>
/// <param name="Changes">The options that have another status than in the whole run before.</param>
public sealed record HistoryEntry(RunHeader Header, bool Whole, bool First, IReadOnlyList<StatusChange> Changes);
