namespace SockConformance.Reports.Site.Views;

/// <summary>How a runtime of another language reaches the option; without names by <c>Raw</c>, or not at all.</summary>
internal sealed record ElsewhereView(string Runtime, IReadOnlyList<string> Names, string? Raw);

/// <summary>A contract's page.</summary>
internal sealed record ContractView(
    PageView Page,
    string Name,
    string Summary,
    string? Portability,
    LinkView? Previous,
    LinkView? Next,
    IReadOnlyList<SystemView> Systems,
    IReadOnlyList<ContradictionView> Contradictions,
    IReadOnlyList<ClaimGroupView> Claims,
    IReadOnlyList<CaseView> Cases);

/// <summary>Targets that do the same: what they do not keep, and of each what else is known.</summary>
internal sealed record SystemView(
    IReadOnlyList<SystemTargetView> Targets, string Summary, IReadOnlyList<FindingView> Findings);

/// <summary>One of the targets.</summary>
internal sealed record SystemTargetView(string Id, string Name, string Href, string Title, IReadOnlyList<LineView> Lines);

/// <summary>One fact that documents tell, platform by platform.</summary>
internal sealed record FactView(string Name, IReadOnlyList<FactValueView> Values);

/// <summary>What one platform's documents tell; <c>Href</c> is the page that the text leads to, or null.</summary>
internal sealed record FactValueView(string Text, CiteView? Cite, bool Quiet, string? Href = null);

/// <summary>The claims of a platform.</summary>
internal sealed record ClaimGroupView(string Platform, bool Wide, IReadOnlyList<string> Targets, IReadOnlyList<ClaimView> Claims);

/// <summary>A claim and how the targets keep it.</summary>
internal sealed record ClaimView(
    string Id, string Name, string Says, IReadOnlyList<CiteView> Cites, string Shows, string Range, string? Untestable,
    IReadOnlyList<LinkView> Cases, IReadOnlyList<ClaimResultView> Results, IReadOnlyList<ErratumView> Errata);

/// <summary>A claim on a target.</summary>
internal sealed record ClaimResultView(StatusView Status, string? Failing, string? Open);
