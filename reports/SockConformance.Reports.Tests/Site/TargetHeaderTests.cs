using AngleSharp.Dom;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Tests.Site;

/// <summary>What a target's page says of the headers that its driver was built with.</summary>
[TestFixture]
public sealed class TargetHeaderTests
{
    [Test]
    public void A_number_that_does_not_match_the_headers_is_a_finding_before_the_names_that_they_lack()
    {
        using var other = new SiteFolder(Worlds.Catalog, [WithHeaders(("SO_FIRST", 9), ("TCP_SECOND", null))]);
        var section = other.Pages["targets/local.html"].QuerySelector("section[aria-labelledby=headers]")!;
        Assert.Multiple(() =>
        {
            Assert.That(
                section.QuerySelectorAll(".findings > li").Select(Text),
                Is.EqualTo(new[]
                {
                    "SO_FIRST Number: one of the two is wrong. The run used the one from the headers. Expectation7 Observation9",
                }));
            Assert.That(section.QuerySelectorAll("ul li").Select(Text), Is.EqualTo(new[] { "TCP_SECOND 8" }));
            Assert.That(
                section.QuerySelectorAll("a").Select(a => a.GetAttribute("href")),
                Is.EqualTo(new[] { "../options/SOL_SOCKET/SO_FIRST.html", "../options/IPPROTO_TCP/TCP_SECOND.html" }));
        });
    }

    [Test]
    public void Headers_that_only_lack_a_name_match()
    {
        using var other = new SiteFolder(Worlds.Catalog, [WithHeaders(("SO_FIRST", 7), ("TCP_SECOND", null))]);
        var section = other.Pages["targets/local.html"].QuerySelector("section[aria-labelledby=headers]")!;
        Assert.Multiple(() =>
        {
            Assert.That(section.QuerySelectorAll(".findings"), Is.Empty);
            Assert.That(section.QuerySelectorAll("ul li").Select(Text), Is.EqualTo(new[] { "TCP_SECOND 8" }));
        });
    }

    [Test]
    public void Headers_that_agree_and_a_run_that_does_not_tell_them_have_no_section()
    {
        using var other = new SiteFolder(Worlds.Catalog, [WithHeaders(("SO_FIRST", 7), ("TCP_SECOND", 8))]);
        using var silent = new SiteFolder(Worlds.Catalog, Worlds.Runs);
        Assert.Multiple(() =>
        {
            Assert.That(other.Pages["targets/local.html"].GetElementById("headers"), Is.Null);
            Assert.That(silent.Pages["targets/local.html"].GetElementById("headers"), Is.Null);
        });
    }

    private static Run WithHeaders(params (string Name, long? Number)[] symbols)
    {
        var run = TestRun.Replying(Worlds.Catalog, (_, _) => null);
        var numbers = symbols.ToDictionary(s => s.Name, s => s.Number);
        var headers = new HeaderAnswers(numbers, new Dictionary<string, long?>(), new Dictionary<string, long?>());
        return run with { Header = run.Header with { Headers = headers } };
    }

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
