using SockConformance.Harness.Expectations.Reading;
using SockConformance.Reports.Tests.Model;
using static SockConformance.Reports.Tests.TestCatalog;

namespace SockConformance.Reports.Tests.Site;

/// <summary>What a target's page lists as unsupported, each kind under a head of its own.</summary>
[TestFixture]
internal sealed class UnsupportedGroupsTests
{
    [Test]
    public void What_is_accepted_and_ignored_is_not_listed_as_refused_by_the_documents()
    {
        var catalog = OfOption(
            Row("get: supported, set: supported"), IgnoredTests.Acts, Other("SO_LOST", "supported"), Other("SO_NO", "refused"));
        var run = TestRun.Replying(catalog, (instance, request) => request.Split(' ')[0] switch
        {
            "poll" => "ok value=read us=1",
            "getsockopt" => TestRun.Refused,
            "setsockopt" when instance.Subject.Name != "SO_X" => TestRun.Refused,
            _ => null,
        });
        using var site = new SiteFolder(catalog, [run]);

        var section = site.Pages["targets/local.html"].QuerySelector("section[aria-labelledby=missing]")!;

        string[] heads =
            ["✗unsupported though promised 1", "✗unsupported accepted and ignored 1", "∅unsupported as documented 1"];
        Assert.That(section.QuerySelectorAll("h3").Select(h => h.TextContent.Replace("\n", "")), Is.EqualTo(heads));
        Assert.That(section.QuerySelectorAll("li").Select(l => l.TextContent.Trim()), Is.EqualTo(["SO_LOST", "SO_X", "SO_NO"]));
        var totals = site.Pages["index.html"].QuerySelectorAll(".totals .s").Select(s => s.GetAttribute("title"));
        Assert.That(totals, Is.EqualTo(["2 unsupported", "1 unsupported as documented"]));
    }

    private static SourceFile Other(string name, string access) => new(
        $"SOL_SOCKET/{name}.yaml",
        $$"""
        option: {{name}}
        level: SOL_SOCKET
        summary: Another.
        platforms:
          linux: { number: {{name.Length}}, type: int, sample: 5, get: {{access}}, set: {{access}},
            cite: man#options.3, kinds: [tcp4] }
          netbsd: absent
          winsock: absent

        """);
}
