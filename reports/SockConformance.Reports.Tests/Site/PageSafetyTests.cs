using AngleSharp.Html.Dom;

namespace SockConformance.Reports.Tests.Site;

/// <summary>Pages load nothing, run nothing of their own, and have a policy that would hold it back.</summary>
[TestFixture]
public sealed class PageSafetyTests
{
    private static readonly string[] Loading =
        ["src", "srcset", "data", "action", "formaction", "poster", "background", "ping", "manifest"];

    private SiteFolder site = null!;

    [OneTimeSetUp]
    public void Write() => site = new SiteFolder(Worlds.Catalog, Worlds.Runs);

    [OneTimeTearDown]
    public void Delete() => site.Dispose();

    [Test]
    public void No_page_loads_anything_from_elsewhere() => EachPage((path, page) =>
    {
        foreach (var element in page.All)
            foreach (string attribute in Loading.Where(element.HasAttribute))
                Assert.That(element.GetAttribute(attribute), Does.Match(@"^(\.\./)*script\.js$"), $"{path}: {element.OuterHtml}");
        foreach (var link in page.QuerySelectorAll("link"))
            Assert.That(link.GetAttribute("href"), Does.Match(@"^(\.\./)*style\.css$"), path);
        Assert.That(page.QuerySelectorAll("iframe, object, embed, base, meta[http-equiv=refresh]"), Is.Empty, path);
    });

    [Test]
    public void The_assets_load_nothing_from_elsewhere() => Assert.Multiple(() =>
    {
        Assert.That(site.Text("style.css"), Does.Not.Match(@"@import|url\(|//"));
        Assert.That(site.Text("script.js"), Does.Not.Match(@"fetch|XMLHttpRequest|import|https?:|WebSocket|sendBeacon|eval"));
    });

    [Test]
    public void Each_page_has_a_strict_policy_before_anything_that_it_could_hold_back() => EachPage((path, page) =>
    {
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content");
        Assert.That(
            policy,
            Is.EqualTo("default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"),
            path);
        Assert.That(page.Head!.Children.ToList().FindIndex(e => e.GetAttribute("http-equiv") == "Content-Security-Policy"),
            Is.LessThan(page.Head.Children.ToList().FindIndex(e => e.LocalName is "link" or "script")), path);
    });

    [Test]
    public void No_page_has_a_style_or_a_script_of_its_own() => EachPage((path, page) =>
    {
        Assert.That(page.QuerySelectorAll("style, script:not([src])"), Is.Empty, path);
        foreach (var element in page.All)
            foreach (var attribute in element.Attributes)
                Assert.That(
                    attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal),
                    Is.False,
                    $"{path}: {attribute.Name} of {element.LocalName}");
    });

    private void EachPage(Action<string, IHtmlDocument> check) => Assert.Multiple(() =>
    {
        foreach (var (path, page) in site.Pages)
            check(path, page);
    });
}
