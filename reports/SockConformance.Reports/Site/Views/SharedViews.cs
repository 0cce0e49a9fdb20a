namespace SockConformance.Reports.Site.Views;

/// <summary>What every page has; <c>Brief</c> says whether it is one of a file without the evidence.</summary>
internal sealed record PageView(string Title, string Root, IReadOnlyList<NavView> Nav, bool Brief = false);

/// <summary>A link of the navigation.</summary>
internal sealed record NavView(string Text, string Href, bool Current);

/// <summary>A link.</summary>
internal sealed record LinkView(string Text, string Href);

/// <summary>A status by class (colour), mark (shape) and word, and a few words more.</summary>
internal sealed record StatusView(string Class, string Mark, string Word, string Note)
{
    /// <summary>Whether a document is at fault, whatever the status.</summary>
    public bool Document { get; init; }
}

/// <summary>Where a document says something.</summary>
internal sealed record CiteView(string Text, string? Href);

/// <summary>The head of a column or of some.</summary>
internal sealed record HeadView(string Name, string Note, int Span, bool IsPromise, string? Href, string Key);

/// <summary>A cell, of documents or of a target; its kinds as the filter reads them.</summary>
internal sealed record CellView(
    string Class, string Mark, string Word, string Note, string Href, string? Kinds, bool Document = false);

/// <summary>A promise that is not kept.</summary>
internal sealed record FindingView(
    StatusView Status, string Promise, LinkView? Claim, CiteView? Cite, IReadOnlyList<ObservationView> Observations,
    string? MoreObservations, IReadOnlyList<KnownView> Known, string? MoreKnown = null);

/// <summary>What holds instead of a claim that the platform itself does not keep.</summary>
internal sealed record ErratumView(string Fault, string Observed, string Versions, string Why, IReadOnlyList<string> Evidence);

/// <summary>What was expected of a call and what was observed.</summary>
internal sealed record ObservationView(
    string? Call, LinkView? Case, string Field, string Expected, string Observed, IReadOnlyList<LinkView> Where,
    string? MoreWhere);

/// <summary>An explanation of a divergence; <c>Document</c> says in what way the document is at fault, where it is.</summary>
internal sealed record KnownView(string Of, string? Document, string Reason, string? Href);

/// <summary>Sides of a contradiction, and what they disagree about.</summary>
internal sealed record ContradictionView(LinkView? Option, IReadOnlyList<CiteView> Between, string What);

/// <summary>How many of something have a status.</summary>
internal sealed record CountView(StatusView Status, int Count);

/// <summary>A name and what it says, such as a fact of a system.</summary>
internal sealed record LineView(string Name, string Text, string? Code, string? Href);
