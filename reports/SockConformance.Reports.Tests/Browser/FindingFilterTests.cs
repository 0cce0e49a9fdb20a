using Microsoft.Playwright;
using SockConformance.Reports.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace SockConformance.Reports.Tests.Browser;

/// <summary>
/// The filters of the page of disagreements: local breaks a promise of value, wine one of an error, on another platform.
/// </summary>
[TestFixture]
public sealed class FindingFilterTests : BrowserTest
{
    private SiteFolder site = null!;
    private IPage page = null!;

    [OneTimeSetUp]
    public void Write() => site = new SiteFolder(Worlds.Catalog, Worlds.Runs);

    [OneTimeTearDown]
    public void Delete() => site.Dispose();

    private string Address => new Uri(Path.Combine(site.Root, "disagreements.html")).AbsoluteUri;

    private ILocator Items => page.Locator(".findings > li:visible");

    private int All => site.Pages["disagreements.html"].QuerySelectorAll(".findings > li").Length;

    [SetUp]
    public async Task OpenPage() => page = await Open(Address);

    [TestCase("on", "local", "data-on")]
    [TestCase("platform", "winsock", "data-platform")]
    [CancelAfter(120_000)]
    public async Task A_choice_leaves_its_entries_and_stands_in_the_address(string name, string value, string attribute)
    {
        int fitting = site.Pages["disagreements.html"].QuerySelectorAll($".findings > li[{attribute}='{value}']").Length;
        Assert.That(fitting, Is.GreaterThan(0).And.LessThan(All), "the choice has to choose");

        await page.Locator($"select[name={name}]").SelectOptionAsync(value);

        await Expect(Items).ToHaveCountAsync(fitting);
        await Expect(page.Locator("form[data-narrow] output")).ToHaveTextAsync($"{fitting} of {All}");
        await ExpectAddress(page, $"disagreements.html?{name}={value}");
        await page.ReloadAsync();
        await Expect(Items).ToHaveCountAsync(fitting);
        await page.Locator("form[data-narrow] button[type=reset]").ClickAsync();
        await Expect(Items).ToHaveCountAsync(All);
        await ExpectAddress(page, "disagreements.html");
    }

    [Test, CancelAfter(120_000)]
    public async Task A_consequence_leaves_its_group_and_the_links_to_the_others_go()
    {
        await page.Locator("select[name=worst]").SelectOptionAsync("value");
        await Expect(page.Locator("section.narrowed:visible")).ToHaveCountAsync(1);
        await Expect(page.Locator(".jump li:visible")).ToHaveCountAsync(1);
    }

    [Test, CancelAfter(120_000)]
    public async Task Words_that_nothing_has_say_that_nothing_is_left()
    {
        await page.Locator("form[data-narrow] input").FillAsync("nothing has this");
        await Expect(Items).ToHaveCountAsync(0);
        await Expect(page.Locator("form[data-narrow] output")).ToHaveTextAsync($"none of {All}");
    }

    [Test, CancelAfter(120_000)]
    public async Task A_choice_that_does_not_exist_is_no_choice()
    {
        page = await Open(Address + "?on=%3Cimg%20src%3Dx%3E&worst=nobody");
        await Expect(Items).ToHaveCountAsync(All);
        Assert.That(Complaints, Is.Empty);
    }

    [Test, CancelAfter(120_000)]
    public async Task Without_scripts_all_is_there_and_no_filter()
    {
        page = await Open(Address, scripts: false);
        await Expect(Items).ToHaveCountAsync(All);
        await Expect(page.Locator("form[data-narrow]")).ToBeHiddenAsync();
    }
}
