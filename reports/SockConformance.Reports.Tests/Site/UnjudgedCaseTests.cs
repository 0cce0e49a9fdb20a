using SockConformance.Reports.Site;
using static SockConformance.Reports.Tests.TestCatalog;

namespace SockConformance.Reports.Tests.Site;

/// <summary>What no claim speaks of is in the tables of answers; its transcripts must not fill pages.</summary>
[TestFixture]
public sealed class UnjudgedCaseTests
{
    private const int Lengths = CaseViews.MostWithoutClaim + 6;

    [TestCase("", CaseViews.MostWithoutClaim)]
    [TestCase("    expect: { linux: { get: { got: ok } } }\n", Lengths)]
    public void A_case_has_a_bounded_number_of_transcripts_where_no_claim_speaks_of_it(string expect, int shown)
    {
        string lengths = string.Join(", ", Enumerable.Range(1, Lengths));
        var catalog = OfOption(
            Row("get: supported"),
            $"cases:\n  lengths:\n    title: Lengths\n    for: {{ kind: [tcp4], len: [{lengths}] }}\n    steps:\n"
                + $"      - socket s $kind\n      - got: getsockopt s SO_X len=$len\n{expect}");
        using var site = new SiteFolder(catalog, [TestRun.Answering(catalog, null, null)]);
        var found = site.Pages["options/SOL_SOCKET/SO_X.html"].GetElementById("case/lengths")!;

        Assert.That(found.QuerySelectorAll(".transcript"), Has.Length.EqualTo(shown));
        Assert.That(
            found.TextContent.Contains(
                "6 more transcripts; all of a system: sockconf run --only 'SOL_SOCKET/SO_X/lengths/*' --show",
                StringComparison.Ordinal),
            Is.EqualTo(shown < Lengths));
    }
}
