namespace SockConformance.Reports.Site.Views;

/// <summary>The page of all documents, with where they disagree.</summary>
internal sealed record DocumentListView(
    PageView Page, IReadOnlyList<DocumentRowView> Documents, IReadOnlyList<ContradictionView> Contradictions);

/// <summary>A document, and how much of it is held against systems.</summary>
internal sealed record DocumentRowView(
    LinkView Document, string Platform, string Version, int Statements, int Uncited, int Claims, int WithCase, int Untestable,
    int OutOfScope, LinkView? Errata);

/// <summary>A document in reading order.</summary>
internal sealed record DocumentView(
    PageView Page, string Title, string Platform, string Version, string? Href, string? Revision, int Statements, int Uncited,
    int OutOfScope, LinkView? Errata, IReadOnlyList<string> Targets, IReadOnlyList<DocumentSectionView> Sections);

/// <summary>A section.</summary>
internal sealed record DocumentSectionView(string Title, IReadOnlyList<DocumentPassageView> Passages);

/// <summary>
/// A passage: what is claimed of it as a whole, then sentence by sentence; which sentences are not about an option, and why.
/// </summary>
internal sealed record DocumentPassageView(
    string Id, string Name, IReadOnlyList<DocumentClaimView> Claims, IReadOnlyList<SentenceView> Sentences,
    string OutOfScope, string? OutOfScopeWhy);

/// <summary>A sentence: it promises nothing, or nobody claims it, or it has claims.</summary>
internal sealed record SentenceView(int Number, bool NoPromise, bool Uncited, IReadOnlyList<DocumentClaimView> Claims);

/// <summary>A claim with its cases, or the reason why it has none, and the systems by its worst verdict there.</summary>
internal sealed record DocumentClaimView(
    string Says, LinkView Claim, IReadOnlyList<LinkView> Cases, string? Untestable, IReadOnlyList<OutcomeView> Outcomes);
