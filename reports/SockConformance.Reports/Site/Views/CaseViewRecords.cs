namespace SockConformance.Reports.Site.Views;

/// <summary>A case: its steps, what is expected of them, and what was answered.</summary>
internal sealed record CaseView(
    string Id, string Name, string Title, bool IsProbe, string Needs, IReadOnlyList<StepView> Steps,
    IReadOnlyList<ExpectView> Expects, IReadOnlyList<AnswerGroupView> Answers);

/// <summary>A step as written.</summary>
internal sealed record StepView(string? Label, string Text);

/// <summary>What a claim makes one expect.</summary>
internal sealed record ExpectView(string Platform, LinkView Claim, string Says, string Checks);

/// <summary>The answers of a target to a case; where many pass, those are folded once more.</summary>
internal sealed record AnswerGroupView(
    string Target, string Title, IReadOnlyList<AnswerView> Answers, string? PassingCount, IReadOnlyList<AnswerView> Passing);

/// <summary>
/// One transcript, and all case instances of which it is the transcript; the command runs the first of them again, the
/// reproducer is a program of its own that shows the same.
/// </summary>
internal sealed record AnswerView(
    StatusView Status, string On, IReadOnlyList<string> Why, IReadOnlyList<MemberView> Members, bool Folded,
    IReadOnlyList<VerdictView> Verdicts, string Before, string Marked, string After,
    string Command, ReproducerView Reproducer);

/// <summary>A case instance of a folded transcript.</summary>
internal sealed record MemberView(string Id, string Text);

/// <summary>A verdict with its reason.</summary>
internal sealed record VerdictView(StatusView Status, LinkView? Claim, string Reason, KnownView? Known);

/// <summary>
/// Programs that make the case's calls and show the same. <c>Command</c> is the command that writes one. Where the site has
/// programs of the case, it says for which parameters they are, and for C and C# where each is, or why there is none.
/// </summary>
internal sealed record ReproducerView(string Command, string? On, string? C, string? WhyNoC, string? CSharp, string? WhyNoCSharp);
