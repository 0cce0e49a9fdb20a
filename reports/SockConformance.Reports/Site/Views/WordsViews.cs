namespace SockConformance.Reports.Site.Views;

/// <summary>The page of words.</summary>
internal sealed record WordsView(
    PageView Page, IReadOnlyList<WordView> Statuses, IReadOnlyList<WordView> Verdicts, IReadOnlyList<WordView> Findings,
    IReadOnlyList<WordView> Terms, IReadOnlyList<LinkView> Histories);

/// <summary>A word and its meaning.</summary>
internal sealed record WordView(StatusView? Status, string Word, string Meaning);
