using AngleSharp.Dom;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Site;
using static SockConformance.Reports.Tests.TestCatalog;

namespace SockConformance.Reports.Tests.Site;

[TestFixture]
public sealed class SystemViewTests
{
    private const string Outdated = """
        - case: SOL_SOCKET/SO_X/*
          reason: Newer systems refuse it.

        """;

    private static readonly Catalog Catalog = OfOption(
        Row("get: supported, set: supported", "[tcp4, tcp6]"), "", new SourceFile("known/c.yaml", Outdated));

    private const string Erratum =
        ", erratum: { get: { is: outdated, observed: fails ENOPROTOOPT, why: Newer systems refuse it., evidence: 'a.c:1' } }";

    private static readonly Catalog Faulty = OfOption(Row("get: supported, set: supported", "[tcp4, tcp6]", Erratum));

    [Test]
    public void Targets_that_do_the_same_share_a_row_in_which_each_has_its_own_place()
    {
        using var site = new SiteFolder(Catalog, [Refusing("a", "tcp4"), Refusing("b", "tcp4"), Refusing("d", "tcp6")]);
        var rows = site.Pages["options/SOL_SOCKET/SO_X.html"].QuerySelectorAll(".glance tbody tr");
        Assert.That(
            rows.Select(r => string.Join(' ', r.QuerySelectorAll("th [id]").Select(e => e.Id))),
            Is.EqualTo(new[] { "on/a on/b", "on/d", "on/netbsd-no-run", "on/winsock-no-run" }));
    }

    [Test]
    public void A_system_whose_programs_are_translated_says_from_which_machine()
    {
        const string Hello = "os=Linux release=6.18.0 machine=mips libc=glibc-2.36 uid=0 caps=";
        var run = TestRun.Replying(Catalog, (_, _) => null, "qemu", "linux", Hello);
        var column = Matrix.Build(Catalog, [run with { Header = run.Header with { Driver = "here" } }]).Columns.First();
        Assert.That(SystemWords.Way(column), Is.EqualTo("translated from mips"));
    }

    [Test]
    public void The_command_that_asks_a_system_about_the_option_stands_there_once()
    {
        using var site = new SiteFolder(Catalog, [Refusing("a", "tcp4"), Refusing("b", "tcp4")]);
        var page = site.Pages["options/SOL_SOCKET/SO_X.html"];
        Assert.That(
            Text(page.QuerySelector("section[aria-labelledby=systems] > p.src:last-child")!),
            Is.EqualTo(
                "Run it yourself on a: sockconf run --target a --only SOL_SOCKET/SO_X --show; "
                + "another system of the table by its name after --target"));
    }

    [Test]
    public void A_promise_that_is_not_kept_stands_with_call_expectation_answer_and_a_link_to_the_transcript()
    {
        using var site = new SiteFolder(Catalog, [Refusing("a", "tcp4")]);
        var page = site.Pages["options/SOL_SOCKET/SO_X.html"];
        var card = page.QuerySelector(".finding")!;
        Assert.Multiple(() =>
        {
            Assert.That(Text(card.QuerySelector("h3")!), Does.EndWith("SO_X can be read."));
            Assert.That(Text(card.QuerySelector(".cite")!), Is.EqualTo("socket(7), options, sentence 1"));
            Assert.That(Text(card.QuerySelector(".seen > code")!), Is.EqualTo("getsockopt s SOL_SOCKET/SO_X"));
            Assert.That(Text(card.QuerySelector(".want")!), Is.EqualTo("ok"));
            Assert.That(Text(card.QuerySelector(".was")!), Is.EqualTo("ENOPROTOOPT (92)"));
            var link = card.QuerySelector(".seen a")!.GetAttribute("href")!;
            var transcript = page.GetElementById(link[1..])!.Closest("details")!.QuerySelector("pre")!;
            Assert.That(transcript.TextContent, Does.Contain("err ENOPROTOOPT 92"));
        });
    }

    [Test]
    public void A_sentence_that_its_platform_does_not_keep_says_what_holds_instead_with_evidence()
    {
        using var site = new SiteFolder(Faulty, [TestRun.Answering(Faulty, TestRun.Refused, null)]);
        var card = site.Pages["options/SOL_SOCKET/SO_X.html"].QuerySelector("section[aria-labelledby=faults] .finding")!;

        Assert.That(
            Text(card),
            Does.StartWith("¶outdated SO_X can be read.")
                .And.Contain("Newer systems refuse it. Instead: fails ENOPROTOOPT, seen on local. Evidence: a.c:1"));
    }

    [Test]
    public void The_page_of_all_disagreements_counts_the_documents_at_fault_apart()
    {
        using var site = new SiteFolder(Faulty, [TestRun.Answering(Faulty, TestRun.Refused, null)]);
        using var other = new SiteFolder(Catalog, [Refusing("a", "tcp4")]);
        Assert.Multiple(() =>
        {
            var lead = Text(site.Pages["disagreements.html"].QuerySelector(".lead")!);
            Assert.That(lead, Does.StartWith("No system that was run breaks a promise by its own fault."));
            Assert.That(lead, Does.Contain("1 claim fails where the document is at fault"));
            Assert.That(Text(other.Pages["disagreements.html"].QuerySelector(".lead")!), Does.Not.Contain("at fault"));
        });
    }

    [Test]
    public void Every_case_has_the_command_that_runs_it_again()
    {
        using var site = new SiteFolder(Catalog, [Refusing("a", "tcp4")]);
        var page = site.Pages["options/SOL_SOCKET/SO_X.html"];
        Assert.That(
            Text(page.GetElementById("on/a/probe-get/tcp4")!.Closest(".case")!.QuerySelector(".cmd")!),
            Is.EqualTo("sockconf run --target a --only SOL_SOCKET/SO_X/probe-get/tcp4 --show"));
    }

    [TestCase("it's; rm -rf /", "sockconf run --target 'it'\\''s; rm -rf /'")]
    [TestCase("$(id)", "sockconf run --target '$(id)'")]
    public void A_command_to_be_copied_runs_nothing_that_a_name_smuggles_in(string target, string command)
    {
        var run = Refusing("a", "tcp4");
        using var site = new SiteFolder(Catalog, [run with { Header = run.Header with { Target = target } }]);
        Assert.That(
            site.Pages.Single(p => p.Key.StartsWith("targets/", StringComparison.Ordinal)).Value
                .QuerySelectorAll(".cmd").Select(Text),
            Does.Contain(command));
    }

    private static Run Refusing(string target, string kind) => TestRun.Replying(
        Catalog, (instance, request) => instance.Kind == kind && TestRun.IsGet(request) ? TestRun.Refused : null, target);

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
