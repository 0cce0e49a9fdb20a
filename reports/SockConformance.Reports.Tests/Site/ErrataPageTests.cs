using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using static SockConformance.Reports.Tests.TestCatalog;

namespace SockConformance.Reports.Tests.Site;

/// <summary>The page of errata is a list for each document that can be sent to its maintainers.</summary>
[TestFixture]
public sealed class ErrataPageTests
{
    private const string Claims = """
        claims:
          linux:
            later:
              says: It is read.
              cite: man#options.3
              shows: value
              erratum: { is: incomplete, observed: { got: 7 }, why: Only on Sundays., evidence: [commit 1, 'net/a.c:2 (v6.9)'] }
            first:
              says: It waits.
              cite: man#options.2
              shows: effect
              erratum:
                { is: outdated, observed: { seen: read }, from: "2.6", why: It does not wait., evidence: 'net/socket.c:1 (v6.9)' }
            same:
              says: It waits for long.
              cite: man#options.2
              shows: effect
              erratum: { is: outdated, observed: { seen: read }, from: "2.6", why: It does not wait., evidence: release notes }
            other:
              says: It is fine.
              cite: man#options.4
              shows: value
        cases:
          waits:
            title: It waits
            for: { kind: [tcp4] }
            steps:
              - socket s $kind
              - seen: poll s read 300ms
              - got: getsockopt s SO_X
            expect:
              linux: { first: { seen: none }, same: { seen: none }, later: { got: 5 }, other: { got: 5 } }
        """;

    private SiteFolder site = null!;

    [OneTimeSetUp]
    public void Write()
    {
        var catalog = OfOption(Row("get: supported"), Claims);
        bool Polls(string request) => request.StartsWith("poll", StringComparison.Ordinal);
        site = new SiteFolder(catalog, [TestRun.Replying(catalog, (_, r) => Polls(r) ? "ok value=read us=1" : null)]);
    }

    [OneTimeTearDown]
    public void Delete() => site.Dispose();

    private IHtmlDocument Page => site.Pages["errata.html"];

    private List<IElement> Entries => [.. Page.QuerySelectorAll("ol.errata > li")];

    [Test]
    public void The_entries_are_in_the_document_s_order_and_those_of_one_sentence_and_reason_are_one() => Assert.That(
        Entries.Select(e => Words(e.QuerySelector(".place")!)),
        Is.EqualTo(new[] { "options, sentence 2 ¶outdated SO_X", "options, sentence 3 ¶incomplete SO_X" }));

    [Test]
    public void An_entry_says_what_the_sentence_says_what_holds_where_it_was_seen_why_that_is_known_and_what_could_be_written() =>
        Assert.That(
            Entries[0].QuerySelectorAll("dd").Select(Words),
            Is.EqualTo(new[]
            {
                "It waits. It waits for long.",
                "Since Linux 2.6: It does not wait. Seen on Linux 6.1.",
                "net/socket.c:1 (v6.9); release notes",
                "Say instead: “Before Linux 2.6: It waits. It waits for long. Since then: It does not wait.”",
            }));

    [Test]
    public void Where_no_system_shows_it_none_is_named() =>
        Assert.That(Words(Entries[1].QuerySelectorAll("dd")[1]), Is.EqualTo("Only on Sundays."));

    [Test]
    public void A_condition_that_a_sentence_lacks_is_to_be_added() =>
        Assert.That(Words(Entries[1].QuerySelectorAll("dd")[3]), Is.EqualTo("Add: “Only on Sundays.”"));

    [Test]
    public void The_same_as_text_has_lines_for_a_mail_and_the_document_s_address()
    {
        string text = Page.GetElementById("text-document/man")!.TextContent;
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.StartWith("socket(7), 6.9\nhttps://example.org/socket.7\n\n1. options, sentence 2: outdated"));
            Assert.That(text, Does.Contain(": outdated, since Linux 2.6\n"));
            Assert.That(text, Does.Contain("\n2. options, sentence 3: incomplete\n  It says:    It is read. (our words)\n"));
            Assert.That(text.Split('\n').Max(l => l.Length), Is.LessThanOrEqualTo(76));
            Assert.That(text, Does.Contain(" It waits for long.\n              Since then: It does not wait.”\n"));
        });
    }

    [Test]
    public void The_documents_and_the_document_lead_to_its_list()
    {
        var counted = site.Pages["documents.html"].QuerySelectorAll("tbody tr").First(r => r.TextContent.Contains("socket(7)"));
        Assert.That(counted.QuerySelector("td:last-child a")!.GetAttribute("href"), Is.EqualTo("errata.html#document/man"));
        var links = site.Pages["documents/man.html"].QuerySelectorAll(".lead a").Select(a => a.GetAttribute("href"));
        Assert.That(links, Does.Contain("../errata.html#document/man"));
    }

    [Test]
    public void Without_any_erratum_the_page_says_so()
    {
        using var other = new SiteFolder(OfOption(Row("get: supported")), []);
        string lead = other.Pages["errata.html"].QuerySelector(".lead")!.TextContent;
        Assert.That(lead, Does.StartWith("The expectations name no sentence"));
    }

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
