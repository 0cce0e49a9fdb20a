using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Tests.Site;

[TestFixture]
internal sealed class ContractsPageTests
{
    /// <summary>Words in each of two dozen columns would be a table that nobody reads.</summary>
    [TestCase(0, new[] { "≠0 of 2 options hold", "–not promised" })]
    [TestCase(6, new[] { "≠0 of 2", "–not promised" })]
    public void Beside_many_others_a_target_has_numbers_alone(int others, string[] texts)
    {
        using var site = new SiteFolder(Worlds.Catalog, [.. Worlds.Runs, .. Enumerable.Range(0, others).Select(Other)]);

        var cells = site.Pages["contract.html"].QuerySelectorAll(".contract tbody tr:not(.level)")[0].QuerySelectorAll("td");

        Assert.Multiple(() =>
        {
            Assert.That(cells.Select(c => c.TextContent.Trim()), Is.SupersetOf(texts));
            Assert.That(cells.Where(c => c.QuerySelector(".vh") is not null).Select(c => c.TextContent).Distinct(),
                Is.EqualTo(others > 0 ? ["–not promised"] : Array.Empty<string>()), "what is read aloud and not seen");
        });
    }

    [Test]
    public void Systems_of_a_platform_that_keep_the_same_share_a_column_that_names_them()
    {
        var alike = Enumerable.Range(0, 3).Select(i => TestRun.Replying(Worlds.Catalog, (_, _) => null, $"alike-{i}"));
        using var one = new SiteFolder(Worlds.Catalog, [.. alike.Take(1)]);
        using var site = new SiteFolder(Worlds.Catalog, [.. alike, Other(0)]);

        var heads = site.Pages["contract.html"].QuerySelectorAll(".contract thead th");
        int before = one.Pages["contract.html"].QuerySelectorAll(".contract thead th").Length;

        Assert.That(heads, Has.Length.EqualTo(before + 1));
        Assert.That(heads.Select(h => h.TextContent.Trim()), Has.One.EndsWith("; the same: alike-1, alike-2"));
    }

    [Test]
    public void The_reference_stands_for_those_that_keep_the_same()
    {
        var emulation = TestRun.Replying(Worlds.Catalog, (_, _) => null, "an-emulation");
        var run = TestRun.Replying(Worlds.Catalog, (_, _) => null, "native");
        var native = run with { Header = run.Header with { Native = true } };
        using var site = new SiteFolder(Worlds.Catalog, [emulation, native]);

        var heads = site.Pages["contract.html"].QuerySelectorAll(".contract thead th").Select(h => h.TextContent.Trim());

        Assert.That(heads, Has.One.StartsWith("native").And.One.EndsWith("; the same: an-emulation"));
    }

    /// <summary>A target that differs from the others: each of two options holds, fails or is not seen.</summary>
    private static Run Other(int number) => TestRun.Replying(
        Worlds.Catalog,
        (instance, request) => (instance.Id.Contains("SO_FIRST", StringComparison.Ordinal) ? number % 3 : number / 3) switch
        {
            0 when TestRun.IsGet(request) => "err EINVAL 22 via=header us=1",
            1 when request.StartsWith("socket", StringComparison.Ordinal) => "err EMFILE 24 us=1",
            _ => null,
        },
        $"other-{number}");
}
