using Microsoft.Playwright;
using SockConformance.Reports.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace SockConformance.Reports.Tests.Browser;

/// <summary>A page of many disagreements shows the first of each kind, and what is looked for wherever it stands.</summary>
[TestFixture]
public sealed class FindingFoldTests : BrowserTest
{
    private SiteFolder site = null!;

    [OneTimeSetUp]
    public void Write()
    {
        var catalog = BigWorld.Catalog(120);
        site = new SiteFolder(catalog, Matrix.Build(catalog, BigWorld.Runs(catalog, 3)));
    }

    [OneTimeTearDown]
    public void Delete() => site.Dispose();

    private string Address => new Uri(Path.Combine(site.Root, "disagreements.html")).AbsoluteUri;

    /// <summary>The names of the options that are folded: none of these is in sight at first.</summary>
    private string[] Folded =>
        [.. site.Pages["disagreements.html"].QuerySelectorAll(".fold .findings .opt").Select(o => o.TextContent)];

    [Test, CancelAfter(120_000)]
    public async Task Of_each_consequence_the_first_are_in_sight_and_the_others_are_counted_on_their_fold()
    {
        var page = await Open(Address, scripts: false);
        foreach (var section in await page.Locator("section.narrowed").AllAsync())
        {
            int all = int.Parse(await section.Locator("h2 small").InnerTextAsync());
            int inSight = await section.Locator(".findings > li:visible").CountAsync();
            int folded = all > 17 ? all - 15 : 0;
            string[] fold = folded == 0 ? [] : [$"{folded} more"];
            Assert.That(inSight, Is.EqualTo(all - folded));
            Assert.That(await section.Locator("summary").AllInnerTextsAsync(), Is.EqualTo(fold));
        }
        Assert.That(Folded, Is.Not.Empty, "the world has enough to fold");
    }

    [Test, CancelAfter(120_000)]
    public async Task What_a_filter_finds_in_a_fold_is_in_sight_until_the_filter_is_cleared()
    {
        string name = Folded[^1];
        var page = await Open(Address);
        var found = page.Locator($".fold .findings > li:visible:has(.opt:text-is('{name}'))");
        await Expect(found).ToHaveCountAsync(0);
        await page.Locator("form[data-narrow] input").FillAsync(name);
        await Expect(found).Not.ToHaveCountAsync(0);
        await Expect(page.Locator(".fold > summary:visible")).ToHaveCountAsync(0);
        await page.Locator("form[data-narrow] button[type=reset]").ClickAsync();
        await Expect(found).ToHaveCountAsync(0);
        await Expect(page.Locator(".fold > summary:visible")).Not.ToHaveCountAsync(0);
    }

    [Test, CancelAfter(120_000)]
    public async Task On_paper_nothing_is_folded()
    {
        var page = await Open(Address);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        int all = site.Pages["disagreements.html"].QuerySelectorAll(".findings > li").Length;
        await Expect(page.Locator(".findings > li:visible")).ToHaveCountAsync(all);
    }
}
