namespace SockConformance.Reports.Site.Views;

/// <summary>An option's page, in the order in which it is read.</summary>
internal sealed record OptionView(
    PageView Page,
    string Name,
    string Level,
    string Summary,
    string? Portability,
    string? Matrix,
    LinkView? Previous,
    LinkView? Next,
    IReadOnlyList<SupportView> Support,
    IReadOnlyList<PlatformTextView> Defaults,
    IReadOnlyList<DivergenceHeadView> Bites,
    string? MoreBites,
    IReadOnlyList<GlanceView> Glance,
    RepeatView? Repeat,
    IReadOnlyList<CellCostView> Costs,
    IReadOnlyList<StripView> Releases,
    IReadOnlyList<string> DocumentHeads,
    IReadOnlyList<FactView> DocumentFacts,
    IReadOnlyList<ErrorView> Errors,
    IReadOnlyList<ElsewhereView> Elsewhere,
    string UsedBy,
    IReadOnlyList<DivergenceView> Divergences,
    IReadOnlyList<DivergenceView> MoreDivergences,
    IReadOnlyList<DocumentFaultView> Faults,
    IReadOnlyList<ContradictionView> Contradictions,
    IReadOnlyList<ContradictionView> MoreContradictions,
    AnswersView? Answers,
    IReadOnlyList<ClaimLinesView> Claims,
    IReadOnlyList<HistoryLineView> History,
    IReadOnlyList<CaseView> Cases,
    IReadOnlyList<CaseView> QuietCases);

/// <summary>The command that asks a system about the option; <c>Others</c> says whether other systems were asked.</summary>
internal sealed record RepeatView(string Command, string On, bool Others);

/// <summary>What a get and a set of the option cost on a system.</summary>
internal sealed record CellCostView(string System, LineView Line);

/// <summary>What a platform's documents say of an option in a few words, and which of its systems do so.</summary>
internal sealed record SupportView(string Platform, string Documents, IReadOnlyList<OutcomeView> Systems);

/// <summary>Systems with one outcome; <c>Note</c> says more of it, or is empty.</summary>
internal sealed record OutcomeView(StatusView Status, string Systems, string Note);

/// <summary>A sentence of a platform's documents, in our words.</summary>
internal sealed record PlatformTextView(string Platform, string Text, string Href);

/// <summary>A promise that is not kept in one line; <c>Href</c> leads to its card.</summary>
internal sealed record DivergenceHeadView(StatusView Status, string Promise, string Platform, string Systems, string Href);

/// <summary>Systems that do the same with an option, at a glance; <c>Findings</c> lead to what they do not keep.</summary>
internal sealed record GlanceView(
    IReadOnlyList<SystemNameView> Systems, string Platform, StatusView Status, string Get, string Set, string Claims,
    IReadOnlyList<KindGroupView> Kinds, IReadOnlyList<LinkView> Findings, string? MoreFindings);

/// <summary>A system's name; <c>Href</c> is empty where it has no page, and so is a title that is not shown.</summary>
internal sealed record SystemNameView(string Id, string Name, string Href, string Title);

/// <summary>Kinds of socket with one outcome; the status is left out where it is that of all.</summary>
internal sealed record KindGroupView(StatusView? Status, string Kinds);

/// <summary>A promise that is not kept: what was asked, expected and answered, on which systems, and why.</summary>
internal sealed record DivergenceView(
    string Id, StatusView Status, string Platform, string Systems, string Promise, LinkView? Claim, CiteView? Cite,
    IReadOnlyList<SeenView> Seen, IReadOnlyList<SeenView> MoreSeen, IReadOnlyList<KnownView> Known, string? MoreKnown,
    string Command, ReproducerView Reproducer);

/// <summary>What one call was to give and what it gave.</summary>
internal sealed record SeenView(
    string? Call, LinkView Case, string Field, string Expected, string Observed, IReadOnlyList<WhereView> Where);

/// <summary>Systems, and what tells the cases there from others of the same name; empty where nothing does.</summary>
internal sealed record WhereView(IReadOnlyList<LinkView> Systems, string On);

/// <summary>A sentence that the platform itself does not keep.</summary>
internal sealed record DocumentFaultView(
    string Platform, string Fault, string Versions, string Says, LinkView Claim, CiteView? Cite, string Observed, string Why,
    IReadOnlyList<string> Evidence, string Systems);

/// <summary>The claims of a platform, a line each; the summary counts them.</summary>
internal sealed record ClaimLinesView(string Platform, string Summary, IReadOnlyList<ClaimLineView> Claims);

/// <summary>A claim and how the systems keep it.</summary>
internal sealed record ClaimLineView(
    string Id, string Name, string Says, IReadOnlyList<CiteView> Cites,
    string Range, string? Untestable, IReadOnlyList<LinkView> Cases,
    IReadOnlyList<OutcomeView> Outcomes);
