using SockConformance.Harness.Expectations;

namespace SockConformance.Reports.Model;

/// <summary>The runs of one target over time.</summary>
/// <param name="Column">The target; its run is the newest.</param>
/// <param name="Entries">The runs, newest first.</param>
public sealed record TargetHistory(TargetColumn Column, IReadOnlyList<HistoryEntry> Entries)
{
    /// <summary>The histories of all columns that have earlier runs.</summary>
    internal static IReadOnlyList<TargetHistory> Find(
        Catalog catalog, IEnumerable<TargetColumn> columns, IReadOnlyCollection<HistoryRun> earlier)
    {
        var histories = new List<TargetHistory>();
        foreach (var column in columns)
        {
            if (column.Run is not { } newest)
                continue;
            var before = earlier.Where(e => e.Header.Target == newest.Header.Target).ToList();
            if (before.Count == 0)
                continue;
            var oldestFirst = before.Append(HistoryRun.FromRun(catalog, newest)).OrderBy(r => r.Header.Started);
            histories.Add(new TargetHistory(column, Compared(catalog, [.. oldestFirst])));
        }
        return histories;
    }

    private static List<HistoryEntry> Compared(Catalog catalog, IReadOnlyList<HistoryRun> oldestFirst)
    {
        var entries = new List<HistoryEntry>();
        HistoryRun? before = null;
        foreach (var run in oldestFirst)
        {
            var changes = before is null || !run.Whole ? [] : Changes(catalog, before, run);
            entries.Insert(0, new HistoryEntry(run.Header, run.Whole, before is null, changes));
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
