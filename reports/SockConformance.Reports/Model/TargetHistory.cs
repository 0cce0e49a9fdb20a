using SockConformance.Harness.Expectations;

namespace SockConformance.Reports.Model;

/// <summary>The runs of one target over time.</summary>
/// <param name="Column">The target; its run is the newest.</param>
/// <param name="Entries">The runs, newest first.</param>
public sealed record TargetHistory(TargetColumn Column, IReadOnlyList<HistoryEntry> Entries)
{
    /// <summary>The histories of all columns that have earlier runs.</summary>
    internal static IReadOnlyList<TargetHistory> Find(Catalog catalog, IEnumerable<TargetColumn> columns, IReadOnlyCollection<HistoryRun> earlier) =>
    [
        .. columns.Where(c => c.Run is not null)
            .Select(c => (Column: c, Runs: earlier.Where(e => e.Header.Target == c.Run!.Header.Target).ToList()))
            .Where(c => c.Runs.Count > 0)
            .Select(c => new TargetHistory(c.Column, Compared(catalog, [.. c.Runs.Append(HistoryRun.FromRun(catalog, c.Column.Run!)).OrderBy(r => r.Header.Started)]))),
    ];

    private static List<HistoryEntry> Compared(Catalog catalog, IReadOnlyList<HistoryRun> oldestFirst)
    {
        var entries = new List<HistoryEntry>();
        HistoryRun? before = null;
        foreach (var run in oldestFirst)
        {
            entries.Insert(0, new HistoryEntry(run.Header, run.Whole, before is null, before is null || !run.Whole ? [] : Changes(catalog, before, run)));
            if (run.Whole)
                before = run;
        }
        return entries;
    }

    private static List<StatusChange> Changes(Catalog catalog, HistoryRun before, HistoryRun after) =>
    [
        .. catalog.Options.Select(o => new StatusChange(o, before.Outcomes[o.Id], after.Outcomes[o.Id]))
            .Where(c => c.Before.Status != c.After.Status || c.Before.Mark != c.After.Mark),
    ];
}
