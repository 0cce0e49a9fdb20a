namespace SockConformance.Reports.Site.Views;

/// <summary>The page of contradictions.</summary>
internal sealed record ContradictionsView(PageView Page, int Count, IReadOnlyList<ContradictionView> Contradictions);
