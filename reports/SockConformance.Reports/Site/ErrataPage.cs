using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>
/// Makes the page of the documents' own mistakes: for each document a list that can be sent to its maintainers as it stands.
/// </summary>
internal static class ErrataPage
{
    /// <summary>Its path.</summary>
    public const string Path = "errata.html";

    public static IEnumerable<SitePage> Pages(ViewContext context) =>
        [new(Path, "errata", () => View(context), "Errata")];

    /// <summary>A link to a document's list, or null where it has no entry.</summary>
    /// <param name="context">What the pages are made from.</param>
    /// <param name="document">The document.</param>
    /// <param name="root">From the page that has the link to the site's top.</param>
    public static LinkView? Link(ViewContext context, Document document, string root)
    {
        int count = context.Errata.Count(document);
        return count == 0 ? null : new LinkView($"{count}", $"{root}{Path}#{Id(document)}");
    }

    private static string Id(Document document) => Anchors.Id("document/" + document.Id);

    private static ErrataView View(ViewContext context)
    {
        var seen = Seen(context.Matrix);
        var documents = context.Catalog.Documents.Values.Select(d => Document(context, d, seen)).ToList();
        return new ErrataView(
            context.Page("Errata: where a document is wrong", Path),
            documents.Sum(d => d.Entries.Count),
            [.. documents.Where(d => d.Entries.Count > 0)]);
    }

    private static ErrataDocumentView Document(ViewContext context, Document document, ILookup<Erratum, string> seen)
    {
        var entries = context.Errata.Views(document, seen);
        string platform = context.Catalog.Platforms[document.Platform].Name;
        return new ErrataDocumentView(
            Id(document), document.Title, platform, document.Version, Anchors.Web(document.Url),
            new LinkView(document.Title, DocumentPages.PathOf(document.Id)), entries, ErrataText.Text(document, entries));
    }

    /// <summary>The systems that did what an erratum says, by name; an emulation with a word of what it is.</summary>
    private static ILookup<Erratum, string> Seen(Matrix matrix) => matrix.Columns
        .SelectMany(c => matrix.ResultsOf(c).SelectMany(r => r.Verdicts), (c, v) => (Column: c, v.Erratum))
        .Where(s => s.Erratum is not null).DistinctBy(s => (s.Column.Key, s.Erratum))
        .ToLookup(s => s.Erratum!, s => Name(s.Column));

    private static string Name(TargetColumn column)
    {
        string name = SystemWords.Name(column);
        return References.IsEmulation(column) ? $"{name} ({SystemWords.Way(column)})" : name;
    }
}
