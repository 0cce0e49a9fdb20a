namespace SockConformance.Reports.Site.Views;

/// <summary>The page of what changed.</summary>
internal sealed record ChangesView(PageView Page, IReadOnlyList<ComparisonView> Comparisons, IReadOnlyList<string> Lone);

/// <summary>What changed on a target.</summary>
internal sealed record ComparisonView(
    string Id, string Target, string Summary, string Old, string New, IReadOnlyList<string> Notes,
    IReadOnlyList<ChangeView> Groups);

/// <summary>A difference, on one or several kinds of socket; links are empty where there is nothing to lead to.</summary>
internal sealed record ChangeView(
    string Id, StatusView Status, LinkView Subject, string Case, string What, IReadOnlyList<LinkView> Where, string Before,
    string After);
