using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SockConformance.Reports.Site.Rendering;

namespace SockConformance.Reports.Tests.Site;

[TestFixture]
public sealed class SingleFileWriterTests
{
    private string folder = null!;
    private string text = null!;
    private IHtmlDocument page = null!;

    [OneTimeSetUp]
    public void Write()
    {
        folder = Directory.CreateTempSubdirectory("sockconf-single-").FullName;
        text = Written("one", new SiteOptions());
        page = new HtmlParser().ParseDocument(text);
    }

    [OneTimeTearDown]
    public void Delete()
    {
        page.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public void The_matrix_and_the_options_are_in_it_and_the_evidence_is_not()
    {
        var expected = new[]
        {
            "index.html", "words.html", "options/SOL_SOCKET/SO_FIRST.html", "options/IPPROTO_TCP/TCP_SECOND.html",
        };
        Assert.That(page.QuerySelectorAll("main > section.page").Select(s => s.Id), Is.EquivalentTo(expected));
        Assert.That(page.QuerySelectorAll(".transcript, .claimlist, .steps"), Is.Empty);
        Assert.That(page.QuerySelector("footer")!.TextContent, Does.Contain("on the site that sockconf report writes"));
    }

    [Test]
    public void The_search_finds_only_what_is_in_it()
    {
        using var data = JsonDocument.Parse(page.GetElementById("search-data")!.TextContent);
        var pages = page.QuerySelectorAll("main > section.page").Select(s => s.Id).ToList();
        var found = data.RootElement.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("path").GetString()!);
        Assert.That(found, Is.EquivalentTo(pages.Where(p => p!.StartsWith("options/", StringComparison.Ordinal))));
    }

    [Test]
    public void Every_link_leads_to_a_place_in_it_or_to_the_web()
    {
        foreach (var link in page.QuerySelectorAll("a[href]"))
        {
            string href = link.GetAttribute("href")!;
            if (!href.StartsWith("https://example.org/", StringComparison.Ordinal))
                Assert.That(href[0] == '#' && page.GetElementById(href[1..]) is not null, link.OuterHtml);
        }
        Assert.That(
            page.QuerySelectorAll("[aria-labelledby]").Select(e => page.GetElementById(e.GetAttribute("aria-labelledby")!)),
            Has.None.Null);
    }

    [Test]
    public void No_id_is_in_it_twice() => Assert.That(page.QuerySelectorAll("[id]").Select(e => e.Id), Is.Unique);

    [Test]
    public void It_loads_nothing() =>
        Assert.That(page.QuerySelectorAll("link, [src], [srcset], iframe, object, embed, base"), Is.Empty);

    [Test]
    public void The_policy_allows_its_own_style_and_script_by_their_hashes_and_nothing_else()
    {
        string policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        Assert.That(
            policy,
            Is.EqualTo(
                $"default-src 'none'; style-src '{Hash("style")}'; script-src '{Hash("script:not([type])")}'; base-uri 'none'; "
                + "form-action 'none'"));
    }

    [Test]
    public void The_same_input_gives_the_same_bytes() => Assert.That(Written("two", new SiteOptions()), Is.EqualTo(text));

    [TestCase("head.sbn-html", "<main id=\"main\">", "<main>", "<main id=\"main\">")]
    [TestCase("head.sbn-html", "<link rel=\"stylesheet\"", "<link rel=\"style\"", "a link of rel stylesheet")]
    [TestCase("style.css", "* { box-sizing", "/* </style> */ * { box-sizing", "</style")]
    [TestCase("matrix.js", "'use strict';", "'</script>';", "</script")]
    public void Templates_that_do_not_fit_in_one_file_are_told_by_name(string file, string right, string wrong, string complaint)
    {
        string templates = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(templates);
        foreach (string own in Directory.EnumerateFiles(SiteTemplates.OwnFolder))
            File.Copy(own, Path.Combine(templates, Path.GetFileName(own)));
        string broken = Path.Combine(templates, file);
        File.WriteAllText(broken, File.ReadAllText(broken).Replace(right, wrong, StringComparison.Ordinal));
        Assert.That(
            () => Written("broken", new SiteOptions { Templates = templates }),
            Throws.TypeOf<TemplateException>().With.Message.StartsWith(Path.Combine(templates, file))
                .And.Message.Contains(complaint));
    }

    private string Hash(string element) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.QuerySelector(element)!.TextContent)));

    private string Written(string name, SiteOptions options)
    {
        string path = Path.Combine(folder, name, SingleFileWriter.FileName);
        SingleFileWriter.Write(Matrix.Build(Worlds.Catalog, Worlds.Runs), Worlds.Catalog, path, options);
        return File.ReadAllText(path);
    }
}
