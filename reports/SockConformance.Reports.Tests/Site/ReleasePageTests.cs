using AngleSharp.Html.Dom;
using SockConformance.Reports.Tests.Exports;

namespace SockConformance.Reports.Tests.Site;

/// <summary>The pages of releases, and the strip on the page of an option.</summary>
[TestFixture]
internal sealed class ReleasePageTests
{
    private SiteFolder site = null!;

    [OneTimeSetUp]
    public void Write() => site = new SiteFolder(Worlds.Catalog, [.. Worlds.Runs, .. ReleaseWorld.Runs]);

    [OneTimeTearDown]
    public void Delete() => site.Dispose();

    [Test]
    public void A_site_of_single_releases_has_no_history()
    {
        using var other = new SiteFolder(Worlds.Catalog, [.. Worlds.Runs, ReleaseWorld.Runs[0]]);

        Assert.That(other.Pages.Keys, Has.None.StartsWith("history"));
        Assert.That(other.Pages["options/IPPROTO_TCP/TCP_SECOND.html"].GetElementById("releases"), Is.Null);
        Assert.That(other.Pages["index.html"].QuerySelector("nav a[href='history.html']"), Is.Null);
    }

    [Test]
    public void A_page_stands_for_each_step_between_neighbours() =>
        Assert.That(
            site.Pages.Keys.Where(p => p.StartsWith("history/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            Is.EqualTo(new[] { "history/linux@6.1-6.6.html", "history/linux@6.6-6.12.html" }));

    [Test]
    public void The_strip_shows_each_release_and_since_when_the_option_is_there()
    {
        var section = Section("TCP_SECOND");

        Assert.That(
            section.QuerySelectorAll(".strip li b:first-child").Select(b => b.TextContent),
            Is.EqualTo(new[] { "6.1", "6.6", "6.12" }));
        Assert.That(section.QuerySelectorAll(".strip a").Select(a => a.GetAttribute("href")), Is.EqualTo(
            new[] { "../../history/linux@6.1-6.6.html#IPPROTO_TCP/TCP_SECOND" }));
        string line = section.QuerySelector(".came li")!.TextContent;
        Assert.That(line, Does.Match(@"^since 6\.6 ↑improved\s+the option is there now"));
    }

    [Test]
    public void A_reason_stands_with_its_version_and_its_evidence_and_only_an_address_is_a_link()
    {
        var reason = Section("TCP_SECOND").QuerySelector(".came .src")!;

        Assert.That(
            reason.TextContent,
            Is.EqualTo("Why: TCP has the option. In 6.4: commit 0123456789ab; https://example.org/notes"));
        Assert.That(reason.QuerySelectorAll("a").Select(a => a.TextContent), Is.EqualTo(new[] { "https://example.org/notes" }));
    }

    [Test]
    public void Links_between_the_pages_of_releases_lead_to_what_they_name()
    {
        var options = site.Pages["history.html"].QuerySelectorAll("a[href^='history/']").Select(a => a.GetAttribute("href")!);
        Assert.That(options, Is.Not.Empty);
        foreach (string href in options)
        {
            string[] parts = href.Split('#');
            Assert.That(site.Pages.Keys, Does.Contain(parts[0]));
            if (parts.Length > 1)
                Assert.That(site.Pages[parts[0]].GetElementById(parts[1]), Is.Not.Null, href);
        }
    }

    [Test]
    public void A_step_without_changes_is_a_page_that_says_so() =>
        Assert.That(
            site.Pages["history/linux@6.6-6.12.html"].QuerySelector(".lead")!.TextContent,
            Does.StartWith("no answer changed."));

    [Test]
    public void The_history_as_JSON_is_as_its_schema_says_and_the_page_of_words_names_it()
    {
        Assert.That(SchemaProblems.Find("history.schema.json", site.Text("data/history-linux.json")), Is.Empty);
        Assert.That(site.Pages["words.html"].QuerySelector("a[href='data/history-linux.json']"), Is.Not.Null);
    }

    [Test]
    public void The_schema_refuses_what_the_history_never_has()
    {
        string text = site.Text("data/history-linux.json");

        string wrong = text.Replace("\"improved\"", "\"better\"", StringComparison.Ordinal);
        Assert.That(SchemaProblems.Find("history.schema.json", wrong), Is.Not.Empty);
    }

    private AngleSharp.Dom.IElement Section(string option) =>
        ((IHtmlDocument)site.Pages[$"options/IPPROTO_TCP/{option}.html"]).QuerySelector("section[aria-labelledby=releases]")!;
}
