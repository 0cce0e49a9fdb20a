using SockConformance.Harness.Expectations.Expanding;
using AngleSharp.Html.Dom;

namespace SockConformance.Reports.Tests.Site;

[TestFixture]
public sealed class PageTests
{
    private SiteFolder site = null!;

    [OneTimeSetUp]
    public void Write() => site = new SiteFolder(Worlds.Catalog, Worlds.Runs);

    [OneTimeTearDown]
    public void Delete() => site.Dispose();

    [Test]
    public void There_is_a_page_for_the_matrix_each_target_each_option_and_each_contract()
    {
        string[] paths =
        [
            "index.html", "disagreements.html", "contract.html", "words.html", "targets/local.html", "targets/wine.html",
            "options/SOL_SOCKET/SO_FIRST.html", "options/IPPROTO_TCP/TCP_SECOND.html", "contract/lengths.html",
        ];
        Assert.That(site.Pages.Keys, Is.SupersetOf(paths));
    }

    [Test]
    public void Where_nothing_was_run_the_disagreements_say_so_and_not_that_there_are_none()
    {
        using var empty = new SiteFolder(Worlds.Catalog, []);
        string text = empty.Pages["disagreements.html"].QuerySelector(".lead")!.TextContent;
        Assert.That(text, Does.StartWith("No system was run yet, so nothing is known"));
    }

    [Test]
    public void Every_internal_link_leads_to_a_page_and_a_place_that_exist() => EachPage((path, page) =>
    {
        foreach (var link in page.QuerySelectorAll("a[href], link[href], script[src]"))
        {
            string href = link.GetAttribute("href") ?? link.GetAttribute("src")!;
            if (href.StartsWith("https://example.org/", StringComparison.Ordinal))
                continue;
            var target = new Uri(new Uri("file:///site/" + path), href);
            string file = Uri.UnescapeDataString(target.AbsolutePath)["/site/".Length..];
            Assert.That(File.Exists(Path.Combine(site.Root, file)), Is.True, $"{path}: {href}");
            if (target.Fragment.Length > 1)
                Assert.That(
                    site.Pages[file].GetElementById(Uri.UnescapeDataString(target.Fragment[1..])),
                    Is.Not.Null,
                    $"{path}: {href}");
        }
    });

    [Test]
    public void No_page_has_an_id_twice() => EachPage((path, page) =>
        Assert.That(page.QuerySelectorAll("[id]").Select(e => e.Id), Is.Unique, path));

    [TestCase("on/local")]
    [TestCase("on/local/doubled/tcp4")]
    [TestCase("on/local/doubled/udp4")]
    [TestCase("claim/linux/doubled")]
    [TestCase("case/doubled")]
    public void Cells_cases_claims_and_answers_have_permanent_anchors(string id) =>
        Assert.That(site.Pages["options/SOL_SOCKET/SO_FIRST.html"].GetElementById(id), Is.Not.Null);

    [Test]
    public void Behind_a_verdict_stands_its_transcript_with_the_deciding_step_marked()
    {
        var answer = site.Pages["options/SOL_SOCKET/SO_FIRST.html"].GetElementById("on/local/doubled/tcp4")!.Closest("details")!;
        Assert.Multiple(() =>
        {
            Assert.That(
                answer.QuerySelector("pre")!.TextContent,
                Does.Contain("setsockopt s SOL_SOCKET=1 SO_FIRST=7 int value=5\n    → ok size=4 via=header   1 µs"));
            Assert.That(
                answer.QuerySelector("pre mark")!.TextContent,
                Does.StartWith("got: getsockopt s SOL_SOCKET=1 SO_FIRST=7 int\n    → ok value=5"));
            Assert.That(answer.TextContent, Does.Contain("expected 10, observed 5"));
        });
    }

    [Test]
    public void Transcripts_with_the_same_replies_are_shown_once()
    {
        var doubled = site.Pages["options/SOL_SOCKET/SO_FIRST.html"].GetElementById("case/doubled")!;
        Assert.That(
            doubled.QuerySelectorAll(".transcript .on").Select(o => o.TextContent),
            Is.EqualTo(new[] { "local: tcp4, tcp6, udp4", "wine: tcp4" }));
    }

    [Test]
    public void Transcripts_with_other_replies_are_shown_apart_though_their_verdicts_are_alike()
    {
        var catalog = TestCatalog.OfOption(TestCatalog.Row("get: refused", "[tcp4, tcp6]"));
        bool IsOther(CaseInstance instance, string request) => TestRun.IsGet(request) && instance.Kind == "tcp6";
        var run = TestRun.Replying(catalog, (i, request) => IsOther(i, request) ? "ok value=6 len=4 size=4 us=1" : null);
        using var other = new SiteFolder(catalog, [run]);
        Assert.That(
            other.Pages["options/SOL_SOCKET/SO_X.html"].GetElementById("case/probe-get")!.QuerySelectorAll("details .on")
                .Select(e => e.TextContent),
            Is.EqualTo(new[] { "local: tcp4", "local: tcp6" }));
    }

    [Test]
    public void A_claim_is_shown_with_document_place_sentence_and_address()
    {
        var cite = site.Pages["options/SOL_SOCKET/SO_FIRST.html"].GetElementById("claim/linux/doubled")!.QuerySelector("a.cite")!;
        Assert.Multiple(() =>
        {
            Assert.That(cite.TextContent, Is.EqualTo("socket(7), options, sentence 2"));
            Assert.That(cite.GetAttribute("href"), Is.EqualTo("https://example.org/socket.7"));
        });
    }

    [Test]
    public void A_known_reason_stands_beside_its_divergence_with_what_it_speaks_of() =>
        Assert.That(
            site.Pages["options/SOL_SOCKET/SO_FIRST.html"].QuerySelectorAll(".finding .known").Select(k => k.TextContent),
            Has.One.StartsWith("known on local (1 of 3 cases): The page is wrong."));

    [Test]
    public void A_case_that_fails_somewhere_comes_before_one_that_passes()
    {
        var cases = site.Pages["options/IPPROTO_TCP/TCP_SECOND.html"].QuerySelectorAll("details.case");
        Assert.That(cases.Select(c => c.Id), Is.EqualTo(new[] { "case/probe-set", "case/probe-get" }));
    }

    [Test]
    public void A_status_is_always_a_mark_and_a_word() => EachPage((path, page) =>
    {
        foreach (var status in page.QuerySelectorAll(".s, .matrix td:not(.p), .grid td:not(.p)"))
            Assert.That(
                (status.QuerySelector("i[aria-hidden=true]")?.TextContent.Length, status.TextContent.Trim().Length > 2),
                Is.EqualTo(((int?)1, true)),
                $"{path}: {status.OuterHtml}");
    });

    private void EachPage(Action<string, IHtmlDocument> check) => Assert.Multiple(() =>
    {
        foreach (var (path, page) in site.Pages)
            check(path, page);
    });
}
