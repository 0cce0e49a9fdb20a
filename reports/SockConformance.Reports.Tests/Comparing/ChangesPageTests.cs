using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SockConformance.Reports.Tests.Site;

namespace SockConformance.Reports.Tests.Comparing;

internal sealed class ChangesPageTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("sockconf-site-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Without_a_comparison_there_is_no_page_and_no_link_to_it()
    {
        SiteWriter.Write(Matrix.Build(Worlds.Catalog, Worlds.Runs), Worlds.Catalog, folder, new SiteOptions());

        Assert.That(File.Exists(Path.Combine(folder, "changes.html")), Is.False);
        Assert.That(Page("index.html").QuerySelector("a[href='changes.html']"), Is.Null);
    }

    [Test]
    public void Every_page_leads_to_what_changed()
    {
        Write();

        Assert.That(Page("index.html").QuerySelector("nav a[href='changes.html']")?.TextContent, Is.EqualTo("Changes"));
        Assert.That(Page("options/SOL_SOCKET/SO_FIRST.html").QuerySelector("nav a[href='../../changes.html']"), Is.Not.Null);
    }

    [Test]
    public void Each_difference_has_a_link_of_its_own_that_stays()
    {
        Write();

        Assert.That(Page("changes.html").QuerySelectorAll("tbody tr").Select(r => r.Id), Is.EqualTo(new[]
        {
            "local/SOL_SOCKET/SO_FIRST/probe-get/udp4/step/got",
            "local/IPPROTO_TCP/TCP_SECOND/probe-set/tcp4/claim/set",
            "local/SOL_SOCKET/SO_FIRST/doubled/udp4/claim/doubled",
        }));
    }

    [Test]
    public void A_difference_is_told_by_word_and_mark_with_both_sides()
    {
        Write();
        var row = Page("changes.html").GetElementById("local/SOL_SOCKET/SO_FIRST/doubled/udp4/claim/doubled")!;

        Assert.That(
            (row.QuerySelector(".s")!.TextContent, row.Children[2].TextContent, row.Children[3].TextContent),
            Is.EqualTo(("↑fixed", "fail: got: expected 10, observed 5", "pass")));
    }

    [Test]
    public void Only_what_got_worse_has_the_colour_of_a_broken_promise()
    {
        SiteWriter.Write(Sets.Matrix(Sets.Back, Sets.Before), Worlds.Catalog, folder, new SiteOptions());

        Assert.That(
            Page("changes.html").QuerySelectorAll("tbody .s").Select(s => (s.TextContent, s.ClassName)).Distinct(),
            Is.EquivalentTo(new[] { ("↓regressed", "s divergent"), ("≠changed value", "s blocked") }));
    }

    [Test]
    public void A_difference_of_a_contract_says_that_it_is_one()
    {
        SiteWriter.Write(Sets.Matrix(Sets.Mended), Worlds.Catalog, folder, new SiteOptions());

        Assert.That(
            Page("changes.html").QuerySelectorAll("tbody a[href^='contract/']").Select(a => a.TextContent).Distinct(),
            Is.EqualTo(new[] { "contract lengths" }));
    }

    [Test]
    public void A_difference_leads_to_the_case_on_its_target()
    {
        Write();
        var difference = Page("changes.html").GetElementById("local/SOL_SOCKET/SO_FIRST/doubled/udp4/claim/doubled")!;
        string href = difference.QuerySelectorAll("a").Single(a => a.TextContent == "udp4").GetAttribute("href")!;
        var parts = href.Split('#');

        Assert.That(Page(parts[0]).GetElementById(Uri.UnescapeDataString(parts[1])), Is.Not.Null);
    }

    [Test]
    public void What_a_hostile_target_says_is_no_markup()
    {
        SiteWriter.Write(Sets.Matrix(Sets.Hostile, Worlds.HostileRuns[0]), Worlds.Catalog, folder, new SiteOptions());
        var page = Page("changes.html");

        Assert.That(page.QuerySelectorAll("script").Select(s => s.GetAttribute("src")), Is.All.EqualTo("script.js"));
        Assert.That(
            page.All.SelectMany(e => e.Attributes).Select(a => a.Name),
            Has.None.StartsWith("on").And.None.EqualTo("style"));
        Assert.That(page.QuerySelectorAll("[id]").Select(e => e.Id), Is.Unique);
    }

    [Test]
    public void As_one_file_the_page_has_its_style_within_and_leads_to_no_other_file()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        SingleFileWriter.WriteChanges(Sets.Matrix(Sets.Update), Worlds.Catalog, writer);
        var page = new HtmlParser().ParseDocument(writer.ToString());

        Assert.That(page.QuerySelectorAll("style").Length, Is.EqualTo(1));
        Assert.That(page.QuerySelectorAll("link, script[src]"), Is.Empty);
        Assert.That(page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")), Is.All.StartWith("#"));
    }

    [Test]
    public void The_data_has_the_comparison_too()
    {
        Write();

        Assert.That(File.ReadAllText(Path.Combine(folder, "data", "diff.json")), Does.Contain("sockconformance-diff"));
    }

    private void Write() => SiteWriter.Write(Sets.Matrix(Sets.Update, Sets.Updated), Worlds.Catalog, folder, new SiteOptions());

    private IHtmlDocument Page(string path) => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(folder, path)));
}
