namespace SockConformance.Reports.Site.Views;

/// <summary>
/// A case: its steps, what is expected of them, how it came out, what was answered, the command that runs it again, and
/// programs that make its calls, one a platform.
/// </summary>
internal sealed record CaseView(
    string Id, string Name, string Title, string Needs, IReadOnlyList<OutcomeView> Outcomes, IReadOnlyList<StepView> Steps,
    IReadOnlyList<ExpectView> Expects, IReadOnlyList<TranscriptView> Transcripts, string? Unshown,
    string? Repeat, IReadOnlyList<ReproducerView> Reproducers);

/// <summary>A step as written.</summary>
internal sealed record StepView(string? Label, string Text);

/// <summary>What a claim makes one expect.</summary>
internal sealed record ExpectView(string Platform, LinkView Claim, string Checks);

/// <summary>
/// One transcript, and all systems and parameters of which it is the transcript.
/// </summary>
internal sealed record TranscriptView(
    StatusView Status, IReadOnlyList<WhoView> Who, IReadOnlyList<string> Why, IReadOnlyList<VerdictView> Verdicts,
    string Before, string Marked, string After);

/// <summary>Systems with the same cases of a transcript; <c>On</c> tells these cases apart, or is empty.</summary>
internal sealed record WhoView(IReadOnlyList<SystemIdsView> Systems, string On);

/// <summary>A system in a transcript's head, and the ids of those of its cases that links lead to.</summary>
internal sealed record SystemIdsView(string Name, IReadOnlyList<string> Ids);

/// <summary>A verdict with its reason, and the claims of which it is the verdict; none where no claim speaks.</summary>
internal sealed record VerdictView(StatusView Status, IReadOnlyList<LinkView> Claims, string Reason);

/// <summary>
/// Programs that make the case's calls and show the same. <c>Command</c> is the command that writes one. Where the site has
/// programs of the case, it says for which parameters they are, and for C and C# where each is, or why it cannot be written.
/// </summary>
internal sealed record ReproducerView(string Command, string? On, string? C, string? WhyNoC, string? CSharp, string? WhyNoCSharp);
