using SockConformance.Harness.Expectations;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>The places that a claim cites, as people write them one after the other.</summary>
internal static class CitedPlaces
{
    /// <summary>Every place; of several in one document only the first names the document.</summary>
    public static IReadOnlyList<CiteView> All(ViewContext context, Claim claim)
    {
        var places = new List<CiteView>();
        string? document = null;
        foreach (var citation in claim.Cited)
        {
            var place = context.Cite(citation)!;
            places.Add(citation.Document == document ? place with { Text = ViewContext.Words(citation) } : place);
            document = citation.Document;
        }
        return places;
    }
}
