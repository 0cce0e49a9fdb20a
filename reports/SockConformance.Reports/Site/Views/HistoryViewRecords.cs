namespace SockConformance.Reports.Site.Views;

/// <summary>A run of a history; the target is named where several are in one table.</summary>
internal sealed record HistoryLineView(
    string Date, string Target, string Title, IReadOnlyList<StatusChangeView> Changes, string Remark);

/// <summary>A status that changed; the option is named where several are in one table.</summary>
internal sealed record StatusChangeView(LinkView? Option, StatusView Before, StatusView After);
