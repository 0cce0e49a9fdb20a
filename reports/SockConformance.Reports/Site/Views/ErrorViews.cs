namespace SockConformance.Reports.Site.Views;

/// <summary>The page of the names of errors.</summary>
internal sealed record ErrorsView(PageView Page, IReadOnlyList<CiteView> Heads, IReadOnlyList<ErrorView> Errors);

/// <summary>One error: its name on each platform and in .NET, and when it is told.</summary>
internal sealed record ErrorView(string Id, IReadOnlyList<string> Names, string Says);
