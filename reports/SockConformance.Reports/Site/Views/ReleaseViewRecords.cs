namespace SockConformance.Reports.Site.Views;

/// <summary>The page of histories: one a target that has several releases.</summary>
internal sealed record HistoryPageView(PageView Page, IReadOnlyList<SeriesView> Series);

/// <summary>
/// The releases of a target, the options that changed most over them, and where documents name another version; <c>Heads</c> are
/// the releases but the first, with their pages.
/// </summary>
internal sealed record SeriesView(
    string Id, string Name, string Data, IReadOnlyList<ReleaseLineView> Releases, IReadOnlyList<LinkView> Heads,
    IReadOnlyList<MostChangedView> Most, string? MoreOptions, IReadOnlyList<SinceView> Since);

/// <summary>A release; <c>Step</c> leads to what came with it, empty of the first.</summary>
internal sealed record ReleaseLineView(
    string Name, string Title, string Href, string Date, LinkView? Step, IReadOnlyList<CountView> Counts, string Remark);

/// <summary>An option and how many of its answers changed, release by release.</summary>
internal sealed record MostChangedView(LinkView Option, int Count, IReadOnlyList<ChangeCellView> Cells);

/// <summary>What came to an option with a release; without a status where nothing did.</summary>
internal sealed record ChangeCellView(StatusView? Status, int Count, string Href);

/// <summary>A document that names another version than the releases show.</summary>
internal sealed record SinceView(LinkView? Option, string Sentence, CiteView? Cite);

/// <summary>What came with a release.</summary>
internal sealed record StepPageView(
    PageView Page, string Target, string From, string To, string OldTitle, string NewTitle, string Summary,
    LinkView? Previous, LinkView? Next, string History, IReadOnlyList<StepOptionsView> Groups);

/// <summary>Options to which the same came.</summary>
internal sealed record StepOptionsView(string Id, StatusView Status, IReadOnlyList<StepOptionView> Options);

/// <summary>An option to which something came, each change a sentence, and why.</summary>
internal sealed record StepOptionView(
    string Id, LinkView Option, string Summary, string Presence, IReadOnlyList<StepNoteView> Notes,
    IReadOnlyList<StepNoteView> MoreNotes, string More, IReadOnlyList<ReasonView> Reasons);

/// <summary>A change in a sentence.</summary>
internal sealed record StepNoteView(StatusView Status, string Sentence);

/// <summary>Why a release answers otherwise.</summary>
internal sealed record ReasonView(string In, string Why, IReadOnlyList<EvidenceView> Evidence);

/// <summary>Evidence; <c>Href</c> is empty where it is no address.</summary>
internal sealed record EvidenceView(string Text, string? Href);

/// <summary>
/// The releases of a target as one option sees them. <c>Strip</c> is empty where all answered alike, and <c>Summary</c> says so.
/// </summary>
internal sealed record StripView(
    string Name, string Summary, IReadOnlyList<StripCellView> Strip, IReadOnlyList<StripLineView> Lines, string? MoreLines,
    IReadOnlyList<SinceView> Since);

/// <summary>A release in a strip: how the option stands there, and what came to it, which the link leads to.</summary>
internal sealed record StripCellView(string Release, StatusView Status, StatusView? Change, int Count, string Href);

/// <summary>What came to the option with a release.</summary>
internal sealed record StripLineView(
    string Release, StatusView Status, string Sentence, IReadOnlyList<ReasonView> Reasons);
