using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SockConformance.Reports.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace SockConformance.Reports.Tests.Browser;

[TestFixture]
public sealed class SingleFileTests : BrowserTest
{
    private string folder = null!;
    private string file = null!;

    [OneTimeSetUp]
    public void Write()
    {
        folder = Directory.CreateTempSubdirectory("sockconf-single-").FullName;
        file = Path.Combine(folder, SingleFileWriter.FileName);
        SingleFileWriter.Write(Matrix.Build(Worlds.Catalog, Worlds.Runs), Worlds.Catalog, file, new SiteOptions());
    }

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Test, CancelAfter(120_000)]
    public async Task One_page_is_seen_at_a_time_with_and_without_scripts([Values] bool scripts)
    {
        var page = await Open(file, scripts: scripts);
        await ExpectPage(page, "index.html");
        await page.Locator("[id='SOL_SOCKET/SO_FIRST'] th a").ClickAsync();
        await ExpectPage(page, "options/SOL_SOCKET/SO_FIRST.html");
        await Expect(page.Locator("h1:visible", new PageLocatorOptions { HasText = "SO_FIRST" })).ToBeVisibleAsync();
        await page.Locator("footer a").ClickAsync();
        await ExpectPage(page, "words.html");
        await page.GoBackAsync();
        await ExpectPage(page, "options/SOL_SOCKET/SO_FIRST.html");
        await page.Locator(".top nav a", new PageLocatorOptions { HasTextString = "Matrix" }).ClickAsync();
        await ExpectPage(page, "index.html");
        Assert.That(Complaints, Is.Empty);
    }

    [Test, CancelAfter(120_000)]
    public async Task Filters_and_keys_work_in_it()
    {
        var page = await Open(new Uri(file).AbsoluteUri + "?q=second");
        await ExpectPage(page, "index.html");
        await Expect(page.Locator("#options tr[id]:visible")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("first");
        await page.Keyboard.PressAsync("Enter");
        await ExpectPage(page, "options/SOL_SOCKET/SO_FIRST.html");
        Assert.That(Complaints, Is.Empty, "the policy must let its own style and script run");
    }

    [Test, CancelAfter(120_000)]
    public async Task A_link_to_a_place_within_a_page_leads_there_with_and_without_scripts([Values] bool scripts)
    {
        const string Place = "options/SOL_SOCKET/SO_FIRST.html:documents";
        var page = await Open(new Uri(file).AbsoluteUri + "#" + Place, scripts: scripts);
        await ExpectPage(page, "options/SOL_SOCKET/SO_FIRST.html");
        await Expect(page.Locator($"[id='{Place}']")).ToBeInViewportAsync();
        Assert.That(Complaints, Is.Empty);
    }

    [Test, CancelAfter(120_000)]
    public async Task Pages_are_text_until_somebody_goes_there()
    {
        var page = await Open(file);
        Assert.That(await page.Locator(".page > *").CountAsync(), Is.GreaterThan(3));
        await Expect(page.Locator("[id='words.html'] > :not(noscript)")).ToHaveCountAsync(0);
        await page.Locator("footer a").ClickAsync();
        await Expect(page.Locator("[id='words.html'] > noscript")).ToHaveCountAsync(0);
        await Expect(page.Locator("[id='options/SOL_SOCKET/SO_FIRST.html'] > noscript")).ToHaveCountAsync(1);
    }

    [Test, CancelAfter(300_000)]
    public async Task Axe_finds_nothing_in_it([Values("", "#options/SOL_SOCKET/SO_FIRST.html")] string place)
    {
        var page = await Open(new Uri(file).AbsoluteUri + place);
        Assert.That((await page.RunAxe()).Violations.Select(v => v.Id + ": " + v.Nodes[0].Html), Is.Empty);
    }

    private static async Task ExpectPage(IPage page, string path)
    {
        await Expect(page.Locator($"[id='{path}']")).ToBeVisibleAsync();
        await Expect(page.Locator(".page:visible")).ToHaveCountAsync(1);
    }
}
