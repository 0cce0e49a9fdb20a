namespace SockConformance.Reports.Site.Views;

/// <summary>The page of the documents' own mistakes.</summary>
internal sealed record ErrataView(PageView Page, int Count, IReadOnlyList<ErrataDocumentView> Documents);

/// <summary>A document with its errata in reading order; <c>Text</c> is the same as text for a mail.</summary>
internal sealed record ErrataDocumentView(
    string Id, string Title, string Platform, string Version, string? Href, LinkView Document,
    IReadOnlyList<ErrataEntryView> Entries, string Text);

/// <summary>
/// A sentence that its platform does not keep: where it stands, the options that it is about, what it says in our words, in what
/// way it is at fault, what holds instead and in which versions, what could be written, why that is known, and on which systems
/// of this site it was seen.
/// </summary>
internal sealed record ErrataEntryView(
    LinkView Passage, IReadOnlyList<LinkView> Options, string Says, string Fault, string Why, string Versions, string Suggestion,
    IReadOnlyList<string> Evidence, IReadOnlyList<string> Seen);
