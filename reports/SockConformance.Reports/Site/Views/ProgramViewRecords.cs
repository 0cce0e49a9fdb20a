namespace SockConformance.Reports.Site.Views;

/// <summary>The page of an option's or contract's cases as programs.</summary>
internal sealed record ProgramsView(PageView Page, string Title, LinkView Subject, IReadOnlyList<ProgramView> Cases);

/// <summary>A case as programs; a text is null where there is none, and then the reason stands.</summary>
internal sealed record ProgramView(
    string Id, string Name, string Title, string On, string Command, string IdC, string? C, string? WhyNoC, string IdCSharp,
    string? CSharp, string? WhyNoCSharp);
