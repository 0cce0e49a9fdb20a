using Microsoft.Playwright;
using SockConformance.Reports.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace SockConformance.Reports.Tests.Browser;

[TestFixture]
public sealed class SearchTests : BrowserTest
{
    private SiteFolder site = null!;

    [OneTimeSetUp]
    public void Write() => site = new SiteFolder(Worlds.Catalog, FullWorld.Matrix);

    [OneTimeTearDown]
    public void Delete() => site.Dispose();

    [TestCase("so_first", "SO_FIRST")]
    [TestCase("first", "SO_FIRST")]
    [TestCase("tcp second", "TCP_SECOND")]
    [TestCase("8", "TCP_SECOND")]
    [TestCase("0x1002", "SO_FIRST")]
    [TestCase("second option", "TCP_SECOND")]
    [TestCase("is doubled", "SO_FIRST")]
    [TestCase("lengths", "lengths")]
    [CancelAfter(120_000)]
    public async Task The_best_hit_comes_first(string words, string name)
    {
        var page = await Search("words.html", words);
        await Expect(page.Locator("#found li b").First).ToHaveTextAsync(name);
        Assert.That(Complaints, Is.Empty);
    }

    [Test, CancelAfter(120_000)]
    public async Task Slash_focuses_and_enter_opens_the_best_hit_also_from_a_page_in_a_folder()
    {
        var page = await Open(Path.Combine(site.Root, "options/IPPROTO_TCP/TCP_SECOND.html"));
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("first");
        await page.Keyboard.PressAsync("Enter");
        await ExpectAddress(page, "options/SOL_SOCKET/SO_FIRST.html");
    }

    [Test, CancelAfter(120_000)]
    public async Task Arrows_choose_among_the_hits_and_readers_of_screens_are_told_which()
    {
        var page = await Search("index.html", "option");
        await Expect(page.Locator("#find")).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("#find")).ToHaveAttributeAsync("aria-activedescendant", "hit-1");
        string second = await page.Locator("#found li[aria-selected=true] b").TextContentAsync() ?? "";
        await page.Keyboard.PressAsync("Enter");
        await ExpectAddress(page, second + ".html");
    }

    [Test, CancelAfter(120_000)]
    public async Task Where_nothing_is_found_a_sentence_says_what_is_covered()
    {
        var page = await Search("index.html", "qwertz");
        await Expect(page.Locator("#nothing")).ToContainTextAsync("Covered are the 2 options of Linux, NetBSD, Winsock");
        await page.Keyboard.PressAsync("Enter");
        await ExpectAddress(page, "index.html");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#nothing")).ToBeHiddenAsync();
    }

    [Test, CancelAfter(120_000)]
    public async Task Before_somebody_searches_nothing_of_the_index_is_loaded()
    {
        var page = await Open(Path.Combine(site.Root, "index.html"));
        await Expect(page.Locator("script[src$='search-index.js']")).ToHaveCountAsync(0);
        await page.Locator("#find").FocusAsync();
        await Expect(page.Locator("script[src$='search-index.js']")).ToHaveCountAsync(1);
    }

    private async Task<IPage> Search(string path, string words)
    {
        var page = await Open(Path.Combine(site.Root, path));
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(words);
        return page;
    }
}
