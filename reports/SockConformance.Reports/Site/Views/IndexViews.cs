namespace SockConformance.Reports.Site.Views;

/// <summary>The page of the matrix.</summary>
internal sealed record IndexView(
    PageView Page,
    string Platforms,
    IReadOnlyList<LinkView> Asked,
    IReadOnlyList<TargetView> Targets,
    IReadOnlyList<StatusView> Legend,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<DisagreementView> Disagreements,
    int DisagreementCount,
    IReadOnlyList<HeadView> PlatformHeads,
    IReadOnlyList<HeadView> ColumnHeads,
    bool Wide,
    int ColumnCount,
    IReadOnlyList<LevelView> Levels,
    int OptionCount);

/// <summary>A target and how it stands.</summary>
internal sealed record TargetView(
    string Key, string Name, string? Href, string Title, string Platform, string? Date, IReadOnlyList<string> Remarks,
    IReadOnlyList<CountView> Counts);

/// <summary>The options of a level.</summary>
internal sealed record LevelView(string Name, int Count, IReadOnlyList<RowView> Rows);

/// <summary>An option across platforms.</summary>
internal sealed record RowView(
    string Id, IReadOnlyList<string> NameParts, string Href, string Summary, IReadOnlyList<CellView> Cells);
