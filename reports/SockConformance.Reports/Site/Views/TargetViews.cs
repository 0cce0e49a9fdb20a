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
