using Microsoft.Playwright;
using SockConformance.Reports.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace SockConformance.Reports.Tests.Browser;

[TestFixture]
public sealed class KeyboardTests : BrowserTest
{
    private SiteFolder site = null!;
    private IPage page = null!;

    [OneTimeSetUp]
    public void Write() => site = new SiteFolder(Worlds.Catalog, Worlds.Runs);

    [OneTimeTearDown]
    public void Delete() => site.Dispose();

    [SetUp]
    public async Task OpenMatrix() => page = await Open(Path.Combine(site.Root, "index.html"));

    [Test, CancelAfter(120_000)]
    public async Task Arrow_keys_move_from_cell_to_cell()
    {
        await page.Locator("[id='SOL_SOCKET/SO_FIRST'] th a").FocusAsync();
        await Press("ArrowRight", "ArrowRight");
        await ExpectFocus("options/SOL_SOCKET/SO_FIRST.html#on/local");
        await Press("ArrowDown");
        await ExpectFocus("options/IPPROTO_TCP/TCP_SECOND.html#on/local");
        await Press("ArrowUp", "ArrowLeft");
        await ExpectFocus("options/SOL_SOCKET/SO_FIRST.html#documents");
        await Press("Home");
        await ExpectFocus("options/SOL_SOCKET/SO_FIRST.html");
        await Press("End");
        await ExpectFocus("options/SOL_SOCKET/SO_FIRST.html#on/wine");
    }

    [Test, CancelAfter(120_000)]
    public async Task Arrow_keys_pass_over_what_a_filter_hides()
    {
        await page.GotoAsync(page.Url + "?cols=doc-winsock+wine");
        await page.Locator("[id='SOL_SOCKET/SO_FIRST'] th a").FocusAsync();
        await Press("ArrowRight", "ArrowRight");
        await ExpectFocus("options/SOL_SOCKET/SO_FIRST.html#on/wine");
    }

    [Test, CancelAfter(120_000)]
    public async Task Enter_opens_the_cell_s_evidence()
    {
        await page.Locator("td a[href$='SO_FIRST.html#on/local']").FocusAsync();
        await Press("Enter");
        await ExpectAddress(page, "SO_FIRST.html#on/local");
        await Expect(page.Locator("[id='on/local']")).ToBeInViewportAsync();
    }

    [Test, CancelAfter(120_000)]
    public async Task Tab_stops_at_the_heads_of_levels_and_once_in_the_table()
    {
        await page.Locator("#keys").FocusAsync();
        await Press("Tab", "Tab");
        await ExpectFocus("targets/local.html");
        await page.Locator("#options thead a").Last.FocusAsync();
        await Press("Tab");
        await Expect(page.Locator(":focus")).ToContainTextAsync("SOL_SOCKET");
        await Press("Tab");
        await ExpectFocus("options/SOL_SOCKET/SO_FIRST.html");
        await Press("Tab");
        await Expect(page.Locator(":focus")).ToContainTextAsync("IPPROTO_TCP");
        await Press("Tab");
        Assert.That(await page.EvaluateAsync<bool>("document.activeElement.closest('#options') === null"));
    }

    [Test, CancelAfter(120_000)]
    public async Task Escape_goes_from_the_filter_to_the_first_cell_found()
    {
        await page.Locator("input[name=q]").FocusAsync();
        await page.Keyboard.TypeAsync("second");
        await Expect(page.Locator("input[name=q]")).ToHaveValueAsync("second");
        await Press("Escape");
        await ExpectFocus("options/IPPROTO_TCP/TCP_SECOND.html");
    }

    [Test, CancelAfter(120_000)]
    public async Task A_question_mark_shows_the_keys_and_escape_closes_them()
    {
        await Press("?");
        await Expect(page.Locator("#help")).ToBeVisibleAsync();
        await Press("Escape");
        await Expect(page.Locator("#help")).ToBeHiddenAsync();
        await page.Locator("#keys").ClickAsync();
        await page.Locator("#help button").ClickAsync();
        await Expect(page.Locator("#help")).ToBeHiddenAsync();
        Assert.That(Complaints, Is.Empty, "the policy must not hold back the closing button");
    }

    [Test, CancelAfter(120_000)]
    public async Task What_has_the_focus_is_seen_beside_the_sticky_heads()
    {
        await page.SetViewportSizeAsync(700, 500);
        await page.Locator("td a[href$='TCP_SECOND.html#on/local']").FocusAsync();
        await Press("Home", "End", "ArrowUp");
        bool seen = await page.EvaluateAsync<bool>("""
            (() => {
              const focused = document.activeElement, box = focused.getBoundingClientRect();
              return focused.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
            })()
            """);
        Assert.That(seen, "the focused link is covered");
    }

    [Test, CancelAfter(120_000)]
    public async Task The_first_tab_offers_to_skip_to_the_content()
    {
        await Press("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await Expect(page.Locator(".skip")).ToBeInViewportAsync();
    }

    private async Task Press(params string[] keys)
    {
        foreach (string key in keys)
            await page.Keyboard.PressAsync(key);
    }

    private Task ExpectFocus(string href) => Expect(page.Locator(":focus")).ToHaveAttributeAsync("href", href);
}
