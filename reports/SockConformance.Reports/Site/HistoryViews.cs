using System.Globalization;
using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the views of runs over time: dates and status changes, nothing else.</summary>
internal static class HistoryViews
{
    /// <summary>The history of a target; empty where it has one run.</summary>
    public static IReadOnlyList<HistoryLineView> OfTarget(Matrix matrix, TargetColumn column)
    {
        var history = matrix.Histories.FirstOrDefault(h => ReferenceEquals(h.Column, column));
        return history is null ? [] : [.. history.Entries.Select(e => Line(e, "", [.. e.Changes.Select(OnOption)]))];

        StatusChangeView OnOption(StatusChange change) =>
            Change(change, new LinkView(change.Option.Name, $"../{Anchors.Page(change.Option)}#{Anchors.Target(column)}"));
    }

    /// <summary>
    /// The history of an option on all targets: the runs since which it has another status, and the first of each target.
    /// </summary>
    public static IReadOnlyList<HistoryLineView> OfOption(Matrix matrix, Subject option) =>
    [
        .. matrix.Histories.Where(h => h.Entries.Any(e => Changes(e, option).Any())).SelectMany(h => h.Entries
            .Select(e => (Entry: e, Changes: Changes(e, option).Select(c => Change(c, null)).ToList()))
            .Where(e => e.Entry.First || e.Changes.Count > 0)
            .Select(e => Line(e.Entry, h.Column.Key, e.Changes))),
    ];

    private static HistoryLineView Line(HistoryEntry entry, string target, List<StatusChangeView> changes) => new(
        entry.Header.Started.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        target,
        LogText.Shorten(entry.Header.Title, 120),
        changes,
        changes.Count > 0 ? "" : Unchanged(entry));

    private static IEnumerable<StatusChange> Changes(HistoryEntry entry, Subject option) =>
        entry.Changes.Where(c => ReferenceEquals(c.Option, option));

    private static string Unchanged(HistoryEntry entry)
    {
        if (!entry.Whole)
            return "not all cases were run, so it is not compared";
        return entry.First ? "the first run" : "no status changed";
    }

    private static StatusChangeView Change(StatusChange change, LinkView? option) =>
        new(option, StatusWords.View(change.Before), StatusWords.View(change.After));
}
