using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>What all pages are made from.</summary>
internal sealed class ViewContext(Matrix matrix, Catalog catalog)
{
    public Matrix Matrix => matrix;

    public Catalog Catalog => catalog;

    /// <summary>The frame of a page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="depth">How many folders it lies below the site's top.</param>
    /// <param name="current">The part of the site that it belongs to.</param>
    public PageView Page(string title, int depth, string current)
    {
        string root = string.Concat(Enumerable.Repeat("../", depth));
        (string Text, string Href)[] links = matrix.Contracts.Count == 0
            ? [("Matrix", "index.html"), ("Words", "words.html")]
            : [("Matrix", "index.html"), ("Contract", "index.html#contract"), ("Words", "words.html")];
        return new PageView(title, root, [.. links.Select(l => new NavView(l.Text, root + l.Href, l.Text == current))]);
    }

    /// <summary>A citation as people write one, with the document's address.</summary>
    public CiteView? Cite(Citation? citation)
    {
        if (citation is null)
            return null;
        if (catalog.Documents.GetValueOrDefault(citation.Document) is not { } document)
            return new CiteView(citation.ToString(), null);
        string sentence = citation.Sentence is { } s ? $", sentence {s}" : "";
        return new CiteView($"{document.Title}, {citation.Section}{sentence}", Anchors.Web(document.Url));
    }

    /// <summary>Where documents disagree: sides are citations, or claims of a platform.</summary>
    public ContradictionView Contradiction(Subject subject, Contradiction contradiction, LinkView? option) =>
        new(option, [.. contradiction.Between.Select(b => Side(subject, b))], contradiction.What);

    /// <summary>A known divergence, with what it speaks of where that is not all.</summary>
    public static KnownView? Known(KnownEntry? entry, string of = "") => entry is null ? null : new KnownView(of, entry.Reason, Anchors.Web(entry.Link));

    /// <summary>The name of a column for people.</summary>
    public static string Name(TargetColumn column) => column.Run is null ? column.Platform.Name : column.Key;

    /// <summary>What the column's system says that it is.</summary>
    public static string Title(TargetColumn column) => column.Run?.Header.Title ?? "no run yet";

    private CiteView Side(Subject subject, string side)
    {
        if (Citation.Parse(side, subject.Where) is { } citation && catalog.Documents.ContainsKey(citation.Document))
            return Cite(citation)!;
        int dot = side.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && catalog.Platforms.TryGetValue(side[..dot], out var platform) && subject.Claim(platform.Id, side[(dot + 1)..]) is { } claim
            ? new CiteView($"{platform.Name}: {claim.Says}", null)
            : new CiteView(side, null);
    }
}
