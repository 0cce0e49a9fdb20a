namespace SockConformance.Reports.Site.Views;

/// <summary>An option's page.</summary>
internal sealed record OptionView(
    PageView Page,
    string Name,
    string Level,
    string Summary,
    string? Portability,
    LinkView? Previous,
    LinkView? Next,
    IReadOnlyList<GlanceView> Glance,
    IReadOnlyList<FindingGroupView> Findings,
    IReadOnlyList<string> DocumentHeads,
    IReadOnlyList<FactView> DocumentFacts,
    IReadOnlyList<ContradictionView> Contradictions,
    IReadOnlyList<ClaimGroupView> Claims,
    IReadOnlyList<CaseView> Cases);

/// <summary>A contract's page.</summary>
internal sealed record ContractView(
    PageView Page,
    string Name,
    string Summary,
    string? Portability,
    LinkView? Previous,
    LinkView? Next,
    IReadOnlyList<FindingGroupView> Findings,
    IReadOnlyList<ContradictionView> Contradictions,
    IReadOnlyList<ClaimGroupView> Claims,
    IReadOnlyList<CaseView> Cases);

/// <summary>An option on a target, at a glance.</summary>
internal sealed record GlanceView(
    string Id, string Target, string Title, string Platform, string Promise, StatusView Status, string Get, string Set, string Claims, IReadOnlyList<KindView> Kinds);

/// <summary>A kind of socket and its outcome.</summary>
internal sealed record KindView(string Kind, StatusView Status);

/// <summary>What a target does not keep.</summary>
internal sealed record FindingGroupView(string Target, string Title, IReadOnlyList<FindingView> Findings);

/// <summary>One fact that documents tell, platform by platform.</summary>
internal sealed record FactView(string Name, IReadOnlyList<FactValueView> Values);

/// <summary>What one platform's documents tell.</summary>
internal sealed record FactValueView(string Text, CiteView? Cite, bool Quiet);

/// <summary>The claims of a platform.</summary>
internal sealed record ClaimGroupView(string Platform, IReadOnlyList<string> Targets, IReadOnlyList<ClaimView> Claims);

/// <summary>A claim and how the targets keep it.</summary>
internal sealed record ClaimView(
    string Id, string Name, string Says, CiteView? Cite, string Shows, string Range, string? Untestable, IReadOnlyList<LinkView> Cases, IReadOnlyList<ClaimResultView> Results);

/// <summary>A claim on a target.</summary>
internal sealed record ClaimResultView(StatusView Status, string? Failing, string? Open);

/// <summary>A case: its steps, what is expected of them, and what was answered.</summary>
internal sealed record CaseView(
    string Id, string Name, string Title, bool IsProbe, string Needs, IReadOnlyList<StepView> Steps, IReadOnlyList<ExpectView> Expects, string Command, IReadOnlyList<AnswerGroupView> Answers);

/// <summary>A step as written.</summary>
internal sealed record StepView(string? Label, string Text);

/// <summary>What a claim makes one expect.</summary>
internal sealed record ExpectView(string Platform, LinkView Claim, string Says, string Checks);

/// <summary>The answers of a target to a case; where many pass, those are folded once more.</summary>
internal sealed record AnswerGroupView(string Target, string Title, IReadOnlyList<AnswerView> Answers, string? PassingCount, IReadOnlyList<AnswerView> Passing);

/// <summary>One transcript, and all case instances of which it is the transcript.</summary>
internal sealed record AnswerView(
    StatusView Status, string On, IReadOnlyList<string> Why, IReadOnlyList<MemberView> Members, bool Folded, IReadOnlyList<VerdictView> Verdicts, string Before, string Marked, string After);

/// <summary>A case instance of a folded transcript.</summary>
internal sealed record MemberView(string Id, string Text);

/// <summary>A verdict with its reason.</summary>
internal sealed record VerdictView(StatusView Status, LinkView? Claim, string Reason, KnownView? Known);

/// <summary>The page of words.</summary>
internal sealed record WordsView(PageView Page, IReadOnlyList<WordView> Statuses, IReadOnlyList<WordView> Verdicts, IReadOnlyList<WordView> Findings, IReadOnlyList<WordView> Terms);

/// <summary>A word and its meaning.</summary>
internal sealed record WordView(StatusView? Status, string Word, string Meaning);
