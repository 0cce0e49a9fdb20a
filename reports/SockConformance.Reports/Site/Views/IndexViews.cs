namespace SockConformance.Reports.Site.Views;

/// <summary>The page of the matrix.</summary>
internal sealed record IndexView(
    PageView Page,
    string Platforms,
    IReadOnlyList<SystemLineView> Systems,
    IReadOnlyList<SystemLineView> MoreSystems,
    IReadOnlyList<NotRunView> NotRun,
    IReadOnlyList<RemarkView> Remarks,
    string FindingsLine,
    int DisagreementCount,
    IReadOnlyList<ShortFindingView> Findings,
    IReadOnlyList<StatusView> Legend,
    IReadOnlyList<ConsequenceView> Consequences,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<PlatformHeadView> Platform,
    IReadOnlyList<LevelView> Levels,
    int ColumnCount,
    int OptionCount,
    string Expectations,
    string Statuses);

/// <summary>A system, or several that do the same, and how it stands.</summary>
internal sealed record SystemLineView(
    string Name, string Href, string Ways, string Title, string Date, IReadOnlyList<CountView> Counts);

/// <summary>A system that was not run, and why the page speaks of it.</summary>
internal sealed record NotRunView(string System, string Text);

/// <summary>What has to be known to read a run.</summary>
internal sealed record RemarkView(string Target, string Text);

/// <summary>A finding in one line.</summary>
internal sealed record ShortFindingView(LinkView Option, StatusView Status, string Promise, string On);

/// <summary>How bad a finding is: the key of the filter, and the word.</summary>
internal sealed record ConsequenceView(string Key, string Word, string Exported);

/// <summary>The head over a platform's columns; <c>Span</c> counts all, <c>Shown</c> those that are shown at first.</summary>
internal sealed record PlatformHeadView(
    string Key, string Name, string Note, int Span, IReadOnlyList<ColumnHeadView> Columns);

/// <summary>The head of a column: documents, or a system. <c>More</c> is one that is not shown at first.</summary>
internal sealed record ColumnHeadView(string Key, string Name, string Way, string Title, string? Href, bool IsPromise, bool More);

/// <summary>The options of a level; legacy ones are folded at first.</summary>
internal sealed record LevelView(string Name, bool Legacy, string Count, IReadOnlyList<RowView> Rows);

/// <summary>An option across platforms; <c>Rest</c> where no system that is shown at first has it.</summary>
internal sealed record RowView(
    string Id, IReadOnlyList<string> NameParts, string Href, string Summary, bool Rest, IReadOnlyList<MatrixCellView> Cells);

/// <summary>
/// A cell, without a link where nothing is behind it. <c>Mark</c> is what is seen, <c>Text</c> what it says in words;
/// <c>Kinds</c> and <c>Worst</c> (consequences) are what filters read: the kinds of socket of a platform at its documents, at a
/// system those that differ.
/// </summary>
internal sealed record MatrixCellView(
    string Class, string Mark, string Text, string? Href, string? Kinds, string? Worst, bool Document);
