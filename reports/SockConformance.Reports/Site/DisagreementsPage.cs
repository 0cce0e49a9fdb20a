using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the page of all promises that some target does not keep.</summary>
internal static class DisagreementsPage
{
    private const string Path = "disagreements.html";

    public static IEnumerable<SitePage> Pages(ViewContext context) =>
        [new(Path, "disagreements", () => View(context), "Disagreements")];

    private static DisagreementsView View(ViewContext context)
    {
        var all = DisagreementViews.Views(context, "", int.MaxValue);
        return new DisagreementsView(
            context.Page("Where promise and system disagree", Path),
            all.Count,
            all.Count(d => d.Known.Any(k => k.Document is not null)) switch
            {
                0 => null,
                1 => "In 1 of them it is the document that is wrong or outdated.",
                var documents => $"In {documents} of them it is the document that is wrong or outdated.",
            },
            [.. all.GroupBy(d => d.Status).Select(g => new DisagreementGroupView(Id(g.Key), g.Key, g.Count(), [.. g]))]);
    }

    private static string Id(StatusView status) =>
        "kind/" + Anchors.Id(status.Word.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal));
}
