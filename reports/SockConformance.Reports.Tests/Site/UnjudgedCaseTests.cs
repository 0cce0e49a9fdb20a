using AngleSharp.Dom;
using SockConformance.Harness.Expectations;
using static SockConformance.Reports.Tests.TestCatalog;

namespace SockConformance.Reports.Tests.Site;

/// <summary>
/// What systems returned is in the tables of answers; transcripts in which nothing is amiss must not fill pages.
/// </summary>
[TestFixture]
public sealed class UnjudgedCaseTests
{
    private const string Passing = "    expect: { linux: { get: { got: ok } } }\n";
    private const string Failing = "    expect: { linux: { get: { got: fails EINVAL } } }\n";

    [TestCase("")]
    [TestCase(Passing)]
    public void Of_transcripts_in_which_nothing_is_amiss_a_platform_has_one(string expect)
    {
        var found = Case(expect);

        Assert.That(found.QuerySelectorAll(".transcript"), Has.Length.EqualTo(1));
        Assert.That(
            found.TextContent,
            Does.Contain(
                "2 more transcripts in which nothing is amiss. "
                + "All of one system: sockconf run --only 'SOL_SOCKET/SO_X/lengths/*' --show"));
    }

    [Test]
    public void Each_transcript_in_which_a_promise_is_not_kept_is_there()
    {
        var found = Case(Failing);

        Assert.That(found.QuerySelectorAll(".transcript"), Has.Length.EqualTo(3));
        Assert.That(found.TextContent, Does.Not.Contain("nothing is amiss"));
    }

    private static IElement Case(string expect)
    {
        Catalog catalog = OfOption(
            Row("get: supported"),
            "cases:\n  lengths:\n    title: Lengths\n    for: { kind: [tcp4], len: [1, 2, 3] }\n    steps:\n"
                + $"      - socket s $kind\n      - got: getsockopt s SO_X len=$len\n{expect}");
        using var site = new SiteFolder(catalog, [TestRun.Answering(catalog, null, null)]);
        return site.Pages["options/SOL_SOCKET/SO_X.html"].GetElementById("case/lengths")!;
    }
}
