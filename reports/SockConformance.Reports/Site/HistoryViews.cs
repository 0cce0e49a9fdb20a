using System.Globalization;
using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the views of runs over time: dates and status changes, nothing else.</summary>
internal static class HistoryViews
{
    /// <summary>The history of a target; empty where it has one run.</summary>
    public static IReadOnlyList<HistoryLineView> OfTarget(Matrix matrix, TargetColumn column) => matrix.Histories.FirstOrDefault(h => ReferenceEquals(h.Column, column)) is not { } history
        ? []
        : [.. history.Entries.Select(e => Line(e, "", [.. e.Changes.Select(c => Change(c, new LinkView(c.Option.Name, $"../{Anchors.Page(c.Option)}#{Anchors.Target(column)}")))]))];

    /// <summary>The history of an option on all targets: the runs since which it has another status, and the first of each target.</summary>
    public static IReadOnlyList<HistoryLineView> OfOption(Matrix matrix, Subject option) =>
    [
        .. matrix.Histories.Where(h => h.Entries.Any(e => e.Changes.Any(c => ReferenceEquals(c.Option, option)))).SelectMany(h => h.Entries
            .Select(e => (Entry: e, Changes: e.Changes.Where(c => ReferenceEquals(c.Option, option)).Select(c => Change(c, null)).ToList()))
            .Where(e => e.Entry.First || e.Changes.Count > 0)
            .Select(e => Line(e.Entry, h.Column.Key, e.Changes))),
    ];

    private static HistoryLineView Line(HistoryEntry entry, string target, List<StatusChangeView> changes) => new(
        entry.Header.Started.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        target,
        LogText.Shorten(entry.Header.Title, 120),
        changes,
        changes.Count > 0 ? "" : !entry.Whole ? "not all cases were run: compared with nothing" : entry.First ? "the first run" : "no option has another status");

    private static StatusChangeView Change(StatusChange change, LinkView? option) => new(option, StatusWords.View(change.Before), StatusWords.View(change.After));
}
