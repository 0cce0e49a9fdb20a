using SockConformance.Reports.Tests.Site;
using SockConformance.Reports.Tests.Site.Options;
using static Microsoft.Playwright.Assertions;

namespace SockConformance.Reports.Tests.Browser;

[TestFixture]
public sealed class OptionPageBrowserTests : BrowserTest
{
    private SiteFolder site = null!;

    private string First => new Uri(Path.Combine(site.Root, "options/SOL_SOCKET/SO_FIRST.html")).AbsoluteUri;

    [OneTimeSetUp]
    public void Write() => site = new SiteFolder(Worlds.Catalog, FullWorld.Matrix);

    [OneTimeTearDown]
    public void Delete() => site.Dispose();

    [TestCase("on/local/doubled/udp4", ".transcript:has([id='on/local/doubled/udp4']) pre")]
    [TestCase("claim/linux/doubled", "[id='claim/linux/doubled']")]
    [TestCase("case/doubled", "[id='case/doubled'] .steps")]
    [TestCase("finding/linux/doubled", "[id='finding/linux/doubled']")]
    [TestCase("on/local/doubled/some-other-kind", "[id='case/doubled'] .steps")]
    [CancelAfter(120_000)]
    public async Task A_link_to_a_place_in_a_fold_opens_it(string id, string seen)
    {
        var page = await Open(First + "#" + id);
        await Expect(page.Locator(seen)).ToBeInViewportAsync();
    }

    [TestCase("claim/linux/doubled")]
    [TestCase("case/doubled")]
    [CancelAfter(120_000)]
    public async Task A_link_to_a_place_in_a_fold_opens_it_without_scripts_too(string id)
    {
        var page = await Open(First + "#" + id, scripts: false);
        await Expect(page.Locator($"[id='{id}']")).ToBeInViewportAsync();
    }

    [Test, CancelAfter(120_000)]
    public async Task A_fold_is_opened_by_the_keyboard()
    {
        var page = await Open(First);
        await page.Locator("details.fold:has([id='claim/linux/doubled']) > summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[id='claim/linux/doubled']")).ToBeVisibleAsync();
    }

    [Test, CancelAfter(120_000)]
    public async Task A_command_is_copied_by_its_button()
    {
        var page = await Open(First);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.Locator(".finding details summary").First.ClickAsync();
        await page.Locator(".finding .copy").First.ClickAsync();
        await Expect(page.Locator(".finding .copy").First).ToHaveTextAsync("Copied");
        string copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.That(copied, Is.EqualTo(await page.Locator(".finding .cmd").First.TextContentAsync()));
    }

    [Test, CancelAfter(120_000)]
    public async Task Without_scripts_there_is_no_button_that_would_not_work()
    {
        var page = await Open(First, scripts: false);
        await Expect(page.Locator("button:visible")).ToHaveCountAsync(0);
    }

    [Test, CancelAfter(120_000)]
    public async Task The_option_s_name_and_the_contents_stay_in_sight()
    {
        var page = await Open(First, width: 1366);
        await page.EvaluateAsync("document.getElementById('cases').scrollIntoView()");
        await Expect(page.Locator("h1")).ToBeInViewportAsync();
        await Expect(page.Locator(".contents a[href='#answer']")).ToBeInViewportAsync();
    }

    [TestCase("SOL_SOCKET/SO_REUSEADDR")]
    [TestCase("SOL_SOCKET/SO_RCVTIMEO")]
    [CancelAfter(300_000)]
    public async Task The_page_of_an_option_on_24_systems_has_at_most_8_screens_before_folds_are_opened(string option)
    {
        var (catalog, matrix) = OptionWorld.Build(option, 24);
        using var folder = new SiteFolder(catalog, matrix);
        var page = await Open(Path.Combine(folder.Root, "options", option + ".html"), width: 1366);
        int height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        TestContext.Out.WriteLine($"{height} px");
        Assert.That(height, Is.LessThanOrEqualTo(8 * 768));
    }
}
