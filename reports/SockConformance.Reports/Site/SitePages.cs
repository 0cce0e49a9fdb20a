namespace SockConformance.Reports.Site;

/// <summary>
/// All pages of the site. A new kind of page is a class with a method <c>Pages</c>, a template, and a line here.
/// </summary>
internal static class SitePages
{
    /// <summary>The makers of pages; the navigation has their links in this order.</summary>
    private static readonly IReadOnlyList<Func<ViewContext, IEnumerable<SitePage>>> Makers =
    [
        IndexPage.Pages,
        DisagreementsPage.Pages,
        ContractsPage.Pages,
        ChangesPage.Pages,
        HistoryPage.Pages,
        StepPages.Pages,
        TargetPages.Pages,
        CostsPage.Pages,
        DocumentPages.Pages,
        ErrataPage.Pages,
        ErrorsPage.Pages,
        ContradictionsPage.Pages,
        WordsPage.Pages,
        SubjectPages.Pages,
    ];

    /// <summary>Templates of pages that show evidence, or once more what the pages of options have.</summary>
    private static readonly HashSet<string> Evidence = new(StringComparer.Ordinal)
    {
        "contract", "contracts", "contradictions", "disagreements", "document", "documents", "errata", "step", "target",
    };

    /// <summary>Whether a single file has the page: it is to be mailed, and is shown all at once.</summary>
    public static bool IsInBrief(SitePage page) => !Evidence.Contains(page.Template);

    /// <summary>The pages, in the order of the navigation.</summary>
    public static IReadOnlyList<SitePage> All(ViewContext context) => [.. Makers.SelectMany(m => m(context))];
}
