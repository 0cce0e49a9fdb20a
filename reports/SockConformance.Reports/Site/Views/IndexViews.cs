namespace SockConformance.Reports.Site.Views;

/// <summary>The page of the matrix.</summary>
internal sealed record IndexView(
    PageView Page,
    string Platforms,
    IReadOnlyList<TargetView> Targets,
    IReadOnlyList<StatusView> Legend,
    IReadOnlyList<DisagreementView> Disagreements,
    IReadOnlyList<DisagreementView> MoreDisagreements,
    int DisagreementCount,
    IReadOnlyList<ContradictionView> Contradictions,
    IReadOnlyList<HeadView> PlatformHeads,
    IReadOnlyList<HeadView> ColumnHeads,
    bool Wide,
    int ColumnCount,
    IReadOnlyList<LevelView> Levels,
    int OptionCount,
    IReadOnlyList<HeadView> ContractHeads,
    IReadOnlyList<ContractGroupView> Contracts);

/// <summary>A target and how it stands.</summary>
internal sealed record TargetView(string Name, string Title, string Platform, string? Date, IReadOnlyList<string> Remarks, IReadOnlyList<CountView> Counts);

/// <summary>How many cells have a status.</summary>
internal sealed record CountView(StatusView Status, int Count);

/// <summary>One target's disagreement with its documents.</summary>
internal sealed record DisagreementView(LinkView Option, string Target, string Title, StatusView Status, FindingView Finding, string? More);

/// <summary>The head of a column or of some.</summary>
internal sealed record HeadView(string Name, string Note, int Span, bool IsPromise);

/// <summary>The options of a level.</summary>
internal sealed record LevelView(string Name, int Count, IReadOnlyList<RowView> Rows);

/// <summary>An option across platforms.</summary>
internal sealed record RowView(string Name, IReadOnlyList<string> NameParts, string Href, string Summary, string Statuses, IReadOnlyList<CellView> Cells);

/// <summary>A cell, of documents or of a target.</summary>
internal sealed record CellView(string Class, string Mark, string Word, string Note, string Href);

/// <summary>A contract's claims.</summary>
internal sealed record ContractGroupView(string Name, string Href, string Summary, IReadOnlyList<ContractRowView> Rows);

/// <summary>A claim of a contract across targets.</summary>
internal sealed record ContractRowView(string Name, string Href, string Says, IReadOnlyList<CellView> Cells);
