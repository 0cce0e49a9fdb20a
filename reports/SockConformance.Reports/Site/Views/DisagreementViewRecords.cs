namespace SockConformance.Reports.Site.Views;

/// <summary>The page of all promises that are not kept.</summary>
internal sealed record DisagreementsView(
    PageView Page, string Lead, string? Documents, IReadOnlyList<ChoiceView> Systems, IReadOnlyList<ChoiceView> Platforms,
    IReadOnlyList<DisagreementGroupView> Groups);

/// <summary>What a filter can be set to: its key stands in addresses.</summary>
internal sealed record ChoiceView(string Key, string Name);

/// <summary>Those that are not kept in one way: the first of them, and those that are folded.</summary>
internal sealed record DisagreementGroupView(
    string Id, string Key, StatusView Status, int Count, IReadOnlyList<DisagreementView> Disagreements,
    IReadOnlyList<DisagreementView> More);

/// <summary>
/// A promise with the targets that do not keep it, and for the filters the keys of these, with a space between, and of the
/// platform.
/// </summary>
internal sealed record DisagreementView(
    LinkView Option, string Platform, StatusView Status, string Promise, LinkView? Claim, CiteView? Cite,
    IReadOnlyList<ObservationView> Observations, string? MoreObservations,
    IReadOnlyList<KnownView> Known, string? MoreKnown, string On, string PlatformKey);
