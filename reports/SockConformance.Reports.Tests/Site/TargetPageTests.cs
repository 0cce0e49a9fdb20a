using SockConformance.Harness.Expectations.Expanding;
using AngleSharp.Dom;
using static SockConformance.Reports.Tests.TestCatalog;

namespace SockConformance.Reports.Tests.Site;

[TestFixture]
public sealed class TargetPageTests
{
    private SiteFolder site = null!;

    [OneTimeSetUp]
    public void Write() => site = new SiteFolder(Worlds.Catalog, Worlds.Runs);

    [OneTimeTearDown]
    public void Delete() => site.Dispose();

    [Test]
    public void It_counts_its_options_by_status_and_never_as_a_percentage() => Assert.Multiple(() =>
    {
        Assert.That(Page("local").QuerySelectorAll(".counts.big li").Select(Text), Is.EqualTo(new[] { "2 ≠divergent" }));
        Assert.That(Page("local").Body!.TextContent, Does.Not.Contain("%"));
    });

    [Test]
    public void It_has_the_disagreements_of_its_target_and_of_no_other() => Assert.Multiple(() =>
    {
        Assert.That(
            Page("wine").QuerySelectorAll("section[aria-labelledby=disagreements] .opt").Select(Text).Distinct(),
            Is.EqualTo(new[] { "SO_FIRST" }));
        Assert.That(
            Page("local").QuerySelectorAll("section[aria-labelledby=disagreements] .opt").Select(Text).Distinct(),
            Is.EquivalentTo(new[] { "SO_FIRST", "TCP_SECOND", "contract lengths" }));
    });

    [Test]
    public void It_says_what_is_lacking_and_which_options_were_not_asked_for_that() =>
        Assert.That(
            Page("local").QuerySelectorAll("section[aria-labelledby=lacks] tbody tr").Select(Text),
            Is.EqualTo(new[] { "ipv6 1 case SO_FIRST" }));

    [Test]
    public void It_has_the_known_reasons_with_what_they_explain() =>
        Assert.That(
            Page("local").QuerySelectorAll("section[aria-labelledby=known] tbody tr").Select(Text),
            Is.EqualTo(new[] { "known: The page is wrong. more 1 case SO_FIRST" }));

    [Test]
    public void A_listed_case_that_passes_is_shown_as_stale()
    {
        string? Kept(CaseInstance instance, string request) =>
            TestRun.IsGet(request) && instance.Subject.Name == "SO_FIRST" ? "ok value=10 len=4 size=4 us=1" : null;
        var run = TestRun.Replying(Worlds.Catalog, Kept);
        using var other = new SiteFolder(Worlds.Catalog, [run]);
        Assert.That(
            other.Pages["targets/local.html"].QuerySelectorAll("section[aria-labelledby=stale] li").Select(Text),
            Is.EqualTo(new[] { "SOL_SOCKET/SO_FIRST/doubled/tcp4 (known/local.yaml:1:3): The page is wrong." }));
    }

    [Test]
    public void It_identifies_the_system_and_the_version_that_it_is_judged_as()
    {
        var run = TestRun.Replying(Worlds.Catalog, (_, _) => null, "sandbox");
        using var other = new SiteFolder(Worlds.Catalog, [run with { Header = run.Header with { Speaks = "4.4" } }]);
        var facts = other.Pages["targets/sandbox.html"].QuerySelectorAll("dl.facts div").Select(Text).ToList();
        Assert.That(facts, Is.SupersetOf(new[]
        {
            "release 6.1.0", "machine x86_64", "C library glibc-2.36", "user root (0)",
            "to repeat it sockconf run --target sandbox",
            "judged as version 4.4, the version that it emulates; its own release is another", "started 2026-01-02 03:04:05 UTC",
            "platform Linux",
        }));
    }

    [Test]
    public void It_has_the_rules_of_the_contract_that_it_breaks() =>
        Assert.That(
            Page("local").QuerySelectorAll(".contract.one td").Select(Text),
            Is.EqualTo(new[] { "≠0 of 2 options hold" }));

    [Test]
    public void A_run_cut_short_and_two_runs_of_one_target_are_told_on_the_matrix_and_on_the_page()
    {
        var run = TestRun.Replying(Worlds.Catalog, (_, _) => null);
        using var other = new SiteFolder(Worlds.Catalog, [run with { Complete = false }, run]);
        string[] told =
        [
            "The run was ended in the middle: what is missing is shown as untested.",
            "Two of the runs shown are of local and of the same time: perhaps one run was given twice.",
        ];
        Assert.Multiple(() =>
        {
            Assert.That(other.Pages["targets/local.html"].QuerySelectorAll(".remark").Select(Text), Is.EqualTo(told));
            Assert.That(other.Pages["targets/local-2.html"].QuerySelectorAll(".remark").Select(Text), Is.EqualTo(told[1..]));
            Assert.That(
                other.Pages["index.html"].QuerySelectorAll(".remark").Select(Text),
                Is.EqualTo(new[] { "local: " + told[0], "local: " + told[1], "local-2: " + told[1] }));
        });
    }

    [Test]
    public void Cases_that_the_expectations_do_not_have_are_counted_and_named()
    {
        var catalog = OfOption(Row("get: supported"));
        var run = TestRun.Replying(Worlds.Catalog, (_, _) => null);
        using var other = new SiteFolder(catalog, [run]);
        const string remark = @"^\d+ cases of the run are not in the expectations and not shown: .+, .+, .+ and others\.$";
        Assert.That(
            other.Pages["targets/local.html"].QuerySelectorAll(".remark").Select(Text), Has.Some.Match(remark));
    }

    private IDocument Page(string target) => site.Pages[$"targets/{target}.html"];

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
