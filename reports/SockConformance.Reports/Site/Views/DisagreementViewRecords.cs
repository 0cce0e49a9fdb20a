namespace SockConformance.Reports.Site.Views;

/// <summary>The page of all promises that are not kept.</summary>
internal sealed record DisagreementsView(
    PageView Page, string Lead, string? Documents, IReadOnlyList<DisagreementGroupView> Groups);

/// <summary>Those that are not kept in one way.</summary>
internal sealed record DisagreementGroupView(
    string Id, StatusView Status, int Count, IReadOnlyList<DisagreementView> Disagreements);

/// <summary>A promise with the targets that do not keep it.</summary>
internal sealed record DisagreementView(
    LinkView Option, string Platform, StatusView Status, string Promise, LinkView? Claim, CiteView? Cite,
    IReadOnlyList<ObservationView> Observations, string? MoreObservations,
    IReadOnlyList<KnownView> Known, string? MoreKnown);
