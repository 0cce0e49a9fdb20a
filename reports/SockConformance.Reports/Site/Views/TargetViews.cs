namespace SockConformance.Reports.Site.Views;

/// <summary>A target's page.</summary>
internal sealed record TargetPageView(
    PageView Page,
    string Name,
    string Title,
    string Platform,
    IReadOnlyList<LinkView> Others,
    IReadOnlyList<string> Remarks,
    IReadOnlyList<CountView> Counts,
    int OptionCount,
    IReadOnlyList<DisagreementView> Disagreements,
    int DisagreementCount,
    IReadOnlyList<MissingGroupView> Missing,
    IReadOnlyList<LackView> Lacks,
    IReadOnlyList<KnownLineView> Known,
    IReadOnlyList<string> Stale,
    HeadersView? Headers,
    IReadOnlyList<HeadView> ContractHeads,
    IReadOnlyList<ContractGroupView> Contracts,
    IReadOnlyList<HistoryLineView> History,
    IReadOnlyList<LineView> System,
    IReadOnlyList<LineView> Run);

/// <summary>Options of one status that a program cannot rely on.</summary>
internal sealed record MissingGroupView(StatusView Status, int Count, IReadOnlyList<MissingView> Options);

/// <summary>One of them, and why.</summary>
internal sealed record MissingView(LinkView Option, string Note);

/// <summary>What a target lacks, and what could not be asked for that.</summary>
internal sealed record LackView(string Need, string Cases, IReadOnlyList<LinkView> Options);

/// <summary>A reason of the list of known divergences, and what it explains here.</summary>
internal sealed record KnownLineView(KnownView Known, string Cases, IReadOnlyList<LinkView> Options);

/// <summary>Where the headers that the driver was built with do not match the expectations, and what they lack.</summary>
internal sealed record HeadersView(IReadOnlyList<HeaderMismatchView> Mismatches, IReadOnlyList<HeaderLackView> Lacks);

/// <summary>
/// A number or size that is another one in the headers than in the expectations; without an address where the name has no
/// page.
/// </summary>
internal sealed record HeaderMismatchView(LinkView Name, string Meaning, string Expected, string Found);

/// <summary>A name that the headers lack, and the number that stood in for theirs.</summary>
internal sealed record HeaderLackView(LinkView Name, string Number);
