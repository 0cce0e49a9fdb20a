using AngleSharp.Dom;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site;
using static SockConformance.Reports.Tests.Site.Options.KeptOption;
using static SockConformance.Reports.Tests.TestCatalog;

namespace SockConformance.Reports.Tests.Site.Options;

/// <summary>What an option's page says, by the views that it is made from.</summary>
[TestFixture]
internal sealed class OptionPageTests
{
    [TestCase("get: supported, set: supported", "can be read and set")]
    [TestCase("get: supported, set: refused", "can be read, not set")]
    [TestCase("get: refused, set: supported", "can be set, not read")]
    [TestCase("get: supported", "can be read; the documents do not mention setting it")]
    [TestCase("set: supported", "can be set; the documents do not mention reading it")]
    [TestCase("get: refused, set: refused", "documented as not supported")]
    public void What_the_documents_say_of_access_is_told_in_words(string access, string words)
    {
        var row = Matrix.Build(OfOption(Row(access)), []).Rows[0];
        Assert.That(row.Promises.Select(SupportViews.Documents), Is.EqualTo(new[] { words, Absent, Absent }));
    }

    [Test]
    public void The_answer_names_the_systems_that_do_and_then_those_that_do_not()
    {
        var support = SupportViews.Views(RowOf(Keeping("a"), Changing("b"), Keeping("c")))[0];
        Assert.Multiple(() =>
        {
            Assert.That(support.Documents, Is.EqualTo("can be read and set, since 2.3.41"));
            Assert.That(
                support.Systems.Select(s => $"{s.Status.Word} on {s.Systems}"),
                Is.EqualTo(new[] { "works as documented on a and c", "does not keep a promise on b" }));
        });
    }

    [Test]
    public void A_platform_that_was_never_run_is_told_so() =>
        Assert.That(
            SupportViews.Views(RowOf())[0].Systems.Select(s => (s.Status.Word, s.Systems)),
            Is.EqualTo(new[] { ("no system has been run", "") }));

    [Test]
    public void A_promise_is_one_card_for_all_systems_that_do_not_keep_it()
    {
        var row = RowOf(Changing("a"), Keeping("b"), Changing("c"));
        var card = DivergenceViews.Views(new ViewContext(Matrix.Build(Catalog, []), Catalog), row).Single();
        Assert.Multiple(() =>
        {
            Assert.That((card.Promise, card.Systems), Is.EqualTo(("It keeps what was set.", "a and c")));
            Assert.That(
                card.Seen.Select(s => (s.Expected, s.Observed, s.Where.Single().On)),
                Is.EqualTo(new[] { ("5", "6", "tcp4, tcp6") }),
                "kinds of one outcome stand together");
            Assert.That(card.Seen[0].Where[0].Systems.Select(s => s.Text), Is.EqualTo(new[] { "a", "c" }));
        });
    }

    [Test]
    public void What_a_new_socket_has_is_told_with_the_systems_where_they_differ()
    {
        var linux = Catalog.Platforms["linux"];
        Assert.Multiple(() =>
        {
            Assert.That(TypeFacts.Fresh(RowOf(Keeping("a"), Keeping("b")), linux), Is.EqualTo("5"));
            var differing = RowOf(Keeping("a"), Keeping("b"), Changing("c"));
            Assert.That(TypeFacts.Fresh(differing, linux), Is.EqualTo("5 on a and b; 6 on c"));
            Assert.That(TypeFacts.Fresh(RowOf(), linux), Is.Empty);
        });
    }

    [Test]
    public void A_size_that_the_type_does_not_tell_is_the_one_that_was_measured()
    {
        var catalog = OfOption("{ number: 7, type: timeval, get: supported, cite: man#options.1, kinds: [tcp4] }");
        const string reply = "ok sec=0 usec=0 len=16 size=16 written=16 raw=00 via=header us=1";
        string TypeAfter(params Run[] runs)
        {
            var row = Matrix.Build(catalog, runs).Rows[0];
            return TypeFacts.Type(row, row.Promises[0]);
        }

        Assert.Multiple(() =>
        {
            Assert.That(TypeAfter(), Is.EqualTo("struct timeval"));
            Assert.That(TypeAfter(TestRun.Answering(catalog, reply, null)), Is.EqualTo("struct timeval, 16 bytes on x86_64"));
            Assert.That(TypeFacts.Type(RowOf(), RowOf().Promises[0]), Is.EqualTo("int, 4 bytes"));
        });
    }

    [Test]
    public void Each_claim_is_one_folded_line_with_the_systems_by_outcome()
    {
        using var site = new SiteFolder(Catalog, [Keeping("a"), Changing("b"), Keeping("c")]);
        var line = site.Pages["options/SOL_SOCKET/SO_X.html"].GetElementById("claim/linux/kept")!;
        Assert.Multiple(() =>
        {
            Assert.That(line.QuerySelectorAll(".o").Select(Text), Is.EqualTo(new[] { "✓pass a and c", "≠fail b" }));
            Assert.That(line.Closest("details")!.HasAttribute("open"), Is.False);
            Assert.That(Text(line.Closest("details")!.QuerySelector("summary")!), Does.StartWith("Linux 4 claims: 2 hold"));
        });
    }

    [Test]
    public void What_holds_unless_it_is_set_is_the_sentence_of_a_claim_on_the_default() =>
        Assert.That(
            DocumentFacts.Defaults(RowOf()).Select(d => (d.Platform, d.Text, d.Href)),
            Is.EqualTo(new[] { ("Linux", "It is off unless set.", "#claim/linux/default") }));

    private const string Absent = "not documented";

    private static OptionRow RowOf(params Run[] runs) => Matrix.Build(Catalog, runs).Rows[0];

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
