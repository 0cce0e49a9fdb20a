using AngleSharp.Dom;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
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
    public void Targets_that_do_the_same_stand_together_each_with_its_own_place_and_command()
    {
        using var site = new SiteFolder(Catalog, [Refusing("a", "tcp4"), Refusing("b", "tcp4"), Refusing("d", "tcp6")]);
        var systems = site.Pages["options/SOL_SOCKET/SO_X.html"].QuerySelectorAll(".system");
        Assert.Multiple(() =>
        {
            Assert.That(
                systems.Select(s => string.Join(' ', s.QuerySelectorAll("h3").Select(h => h.Id))),
                Is.EqualTo(new[] { "on/a on/b", "on/d" }));
            Assert.That(
                systems[0].QuerySelectorAll(".cmd").Select(c => c.TextContent),
                Is.EqualTo(new[]
                {
                    "sockconf run --target a --only SOL_SOCKET/SO_X --show",
                    "sockconf run --target b --only SOL_SOCKET/SO_X --show",
                }));
        });
    }

    [Test]
    public void Promise_expectation_and_observation_stand_side_by_side_with_citation_and_transcript()
    {
        using var site = new SiteFolder(Catalog, [Refusing("a", "tcp4")]);
        var page = site.Pages["options/SOL_SOCKET/SO_X.html"];
        var finding = page.QuerySelector(".system .findings li")!;
        Assert.Multiple(() =>
        {
            Assert.That(Text(finding.QuerySelector(".promise p:not(.label)")!), Is.EqualTo("SO_X can be read."));
            Assert.That(Text(finding.QuerySelector(".promise .cite")!), Is.EqualTo("socket(7), options, sentence 1"));
            Assert.That(Text(finding.QuerySelector(".want")!), Is.EqualTo("ok"));
            Assert.That(Text(finding.QuerySelector(".was")!), Is.EqualTo("ENOPROTOOPT (92)"));
            var link = finding.QuerySelector(".observed a")!.GetAttribute("href")!;
            var transcript = page.GetElementById(link[1..])!.Closest("details")!.QuerySelector("pre")!;
            Assert.That(transcript.TextContent, Does.Contain("err ENOPROTOOPT 92"));
        });
    }

    [Test]
    public void A_claim_whose_document_is_at_fault_says_what_holds_instead_with_evidence()
    {
        using var site = new SiteFolder(Faulty, [TestRun.Answering(Faulty, TestRun.Refused, null)]);
        var claim = site.Pages["options/SOL_SOCKET/SO_X.html"].QuerySelector(".claims .known")!;

        Assert.That(
            Text(claim),
            Is.EqualTo("¶document outdated Newer systems refuse it. Observed: fails ENOPROTOOPT. Evidence: a.c:1"));
    }

    [Test]
    public void The_page_of_all_disagreements_counts_the_documents_at_fault_apart()
    {
        using var site = new SiteFolder(Faulty, [TestRun.Answering(Faulty, TestRun.Refused, null)]);
        using var other = new SiteFolder(Catalog, [Refusing("a", "tcp4")]);
        Assert.Multiple(() =>
        {
            var lead = Text(site.Pages["disagreements.html"].QuerySelector(".lead")!);
            Assert.That(lead, Does.StartWith("0 promises").And.Contain("1 claim fails where the document is at fault"));
            Assert.That(Text(other.Pages["disagreements.html"].QuerySelector(".lead")!), Does.Not.Contain("at fault"));
        });
    }

    [Test]
    public void Every_transcript_has_the_command_that_runs_its_one_case_again()
    {
        using var site = new SiteFolder(Catalog, [Refusing("a", "tcp4")]);
        var page = site.Pages["options/SOL_SOCKET/SO_X.html"];
        Assert.That(
            Text(page.GetElementById("on/a/probe-get/tcp4")!.Closest("details")!.QuerySelector(".cmd")!),
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
