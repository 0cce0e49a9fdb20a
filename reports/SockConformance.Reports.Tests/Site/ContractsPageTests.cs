namespace SockConformance.Reports.Tests.Site;

[TestFixture]
internal sealed class ContractsPageTests
{
    /// <summary>Words in each of two dozen columns would be a table that nobody reads.</summary>
    [TestCase(0, new[] { "≠0 of 2 options hold", "–not promised" })]
    [TestCase(5, new[] { "≠0 of 2", "–not promised" })]
    public void Beside_many_others_a_target_has_numbers_alone(int others, string[] texts)
    {
        var more = Enumerable.Range(0, others).Select(i => TestRun.Replying(Worlds.Catalog, (_, _) => null, $"other-{i}"));
        using var site = new SiteFolder(Worlds.Catalog, [.. Worlds.Runs, .. more]);

        var cells = site.Pages["contract.html"].QuerySelectorAll(".contract tbody tr:not(.level)")[0].QuerySelectorAll("td");

        Assert.Multiple(() =>
        {
            Assert.That(cells.Select(c => c.TextContent.Trim()), Is.SupersetOf(texts));
            Assert.That(cells.Where(c => c.QuerySelector(".vh") is not null).Select(c => c.TextContent).Distinct(),
                Is.EqualTo(others > 0 ? ["–not promised"] : Array.Empty<string>()), "what is read aloud and not seen");
        });
    }
}
