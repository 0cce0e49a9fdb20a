using SockConformance.Harness.Expectations;
using SockConformance.Reports.Site.Search;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the page of the names and numbers of errors, and the rows of it that an option's page shows.</summary>
internal static class ErrorsPage
{
    private const string Path = "errors.html";

    public static IEnumerable<SitePage> Pages(ViewContext context) =>
        context.Catalog.Errors.Errors.Count == 0 ? [] : [new(Path, "errors", () => View(context), "Errors")];

    /// <summary>The errors that the cases of an option expect on some platform, as every platform calls them.</summary>
    public static IReadOnlyList<ErrorView> OfOption(ViewContext context, Subject option)
    {
        var checks = option.Cases.SelectMany(c => c.Expect).SelectMany(e => e.Checks.Select(c => (e.Platform, c.Matcher)));
        var named = checks.SelectMany(c => c.Matcher.Errors.Select(name => (c.Platform, Name: name))).ToHashSet();
        return [.. context.Catalog.Errors.Errors
            .Where(e => named.Any(n => e.Names.TryGetValue(n.Platform, out var names) && names.Contains(n.Name)))
            .Select(e => View(context, e))];
    }

    /// <summary>The errors as the search finds them: by every name and number.</summary>
    public static IEnumerable<SearchEntry> Entries(ViewContext context) =>
        context.Catalog.Errors.Errors.Select(e => Entry(context, e));

    private static SearchEntry Entry(ViewContext context, ErrorName error)
    {
        var platforms = context.Matrix.Platforms.Select(p => p.Platform.Id);
        var names = platforms.SelectMany(p => error.Names.GetValueOrDefault(p, [])).Distinct().ToList();
        return new SearchEntry(string.Join(" / ", names), "error", $"{Path}#{Id(error)}")
        {
            Says = error.Says,
            Names = [.. names, .. error.Dotnet is { } dotnet ? new[] { dotnet } : []],
            Numbers = error.Numbers.Count > 0 ? [.. error.Numbers.Values.Distinct().Select(n => $"{n}")] : null,
        };
    }

    private static string Id(ErrorName error) => Anchors.Id("error/" + (error.Names.Values.FirstOrDefault() ?? [""])[0]);

    private static ErrorsView View(ViewContext context) => new(
        context.Page("Names of errors", Path),
        [
            .. context.Matrix.Platforms.Select(p => Head(context, p.Platform.Id, p.Platform.Name)),
            Head(context, ErrorCrosswalk.Dotnet, ".NET SocketError"),
        ],
        [.. context.Catalog.Errors.Errors.Select(e => View(context, e))]);

    private static CiteView Head(ViewContext context, string of, string name) =>
        new(name, Anchors.Web(context.Catalog.Errors.Sources.FirstOrDefault(s => s.Of == of)?.Url));

    private static ErrorView View(ViewContext context, ErrorName error) => new(
        Id(error),
        [.. context.Matrix.Platforms.Select(p => error.Words(p.Platform.Id)), error.Dotnet ?? ""],
        error.Says);
}
