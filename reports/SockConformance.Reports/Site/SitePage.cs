namespace SockConformance.Reports.Site;

/// <summary>One page of the site: where it goes, which template writes it, and what the template is given.</summary>
/// <param name="Path">The path from the site's top, with <c>/</c>: <c>targets/local.html</c>.</param>
/// <param name="Template">The template's name, without its ending.</param>
/// <param name="View">Makes what the template is given; called when the page is written, on any thread.</param>
/// <param name="Link">What the page is called in the navigation of every page, or null where it does not stand there.</param>
internal sealed record SitePage(string Path, string Template, Func<object> View, string? Link = null);
