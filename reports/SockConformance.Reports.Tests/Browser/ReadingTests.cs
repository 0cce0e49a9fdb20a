using Microsoft.Playwright;
using SockConformance.Reports.Site;
using SockConformance.Reports.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace SockConformance.Reports.Tests.Browser;

[TestFixture]
public sealed class ReadingTests : BrowserTest
{
    private SiteFolder site = null!;

    [OneTimeSetUp]
    public void Write() => site = new SiteFolder(Worlds.Catalog, FullWorld.Matrix);

    [OneTimeTearDown]
    public void Delete() => site.Dispose();

    [Test, CancelAfter(120_000)]
    public async Task Without_scripts_the_whole_matrix_is_there_and_what_would_not_work_is_not()
    {
        var page = await Open(Path.Combine(site.Root, "index.html"), scripts: false);
        await Expect(page.Locator("#filters")).ToBeHiddenAsync();
        await Expect(page.Locator("#options tbody tr[id]:visible")).ToHaveCountAsync(2);
        await page.Locator("[id='SOL_SOCKET/SO_FIRST'] td a[href$='on/local']").ClickAsync();
        await Expect(page.Locator("[id='on/local']")).ToBeInViewportAsync();
        await page.Locator("details.fold:has(#case\\/doubled) > summary").ClickAsync();
        await page.Locator("#case\\/doubled > summary").ClickAsync();
        var transcript = page.Locator(".transcript:has([id='on/local/doubled/tcp4'])");
        await transcript.Locator("summary").ClickAsync();
        await Expect(transcript.Locator("pre")).ToContainTextAsync("getsockopt s SOL_SOCKET=1 SO_FIRST=7 int");
    }

    [Test, CancelAfter(120_000)]
    public async Task A_phone_scrolls_no_page_sideways([ValueSource(typeof(FullWorld), nameof(FullWorld.Kinds))] string path)
    {
        var page = await Open(Path.Combine(site.Root, path), width: 320);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        string wide = await page.EvaluateAsync<string>("""
            [...document.querySelectorAll('main *, header *, footer *')]
              .filter(e => e.getBoundingClientRect().right > 320 && !e.closest('.scroll, pre'))
              .slice(0, 3).map(e => e.outerHTML.slice(0, 160)).join('\n')
            """);
        Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(320), wide);
    }

    [Test, CancelAfter(300_000)]
    public async Task No_page_of_many_targets_is_scrolled_sideways_in_a_small_window(
        [Values(3, 12)] int targets, [Values(1030, 1290)] int width)
    {
        var catalog = BigWorld.Catalog(6);
        var runs = BigWorld.Runs(catalog, targets);
        using var many = new SiteFolder(catalog, runs);
        var pages = new ViewContext(Matrix.Build(catalog, runs), catalog).Pages.DistinctBy(p => p.Template);
        foreach (string path in pages.Select(p => p.Path))
        {
            var page = await Open(Path.Combine(many.Root, path), width);
            Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width), path);
            await page.CloseAsync();
        }
    }

    [Test, CancelAfter(120_000)]
    public async Task Heads_and_names_stay_in_sight_when_the_table_is_scrolled()
    {
        var page = await Open(Path.Combine(site.Root, "index.html"), width: 700);
        await page.EvaluateAsync("document.querySelector('.scroll').style.maxHeight = '100px'");
        var box = page.Locator(".scroll:has(#options)");
        await box.EvaluateAsync("e => { e.style.overflow = 'auto'; e.scrollTop = 60; e.scrollLeft = 200; }");
        int[] edges = await page.EvaluateAsync<int[]>("""
            (() => {
              const box = document.querySelector('.scroll').getBoundingClientRect();
              const head = document.querySelector('#options thead th').getBoundingClientRect();
              const name = document.querySelector('#options tr[id] th').getBoundingClientRect();
              return [head.top - box.top, head.left - box.left, name.left - box.left].map(Math.round);
            })()
            """);
        Assert.That(edges, Is.All.InRange(0, 2));
    }

    [Test, CancelAfter(120_000)]
    public async Task Print_has_everything_and_nothing_to_click()
    {
        var page = await Open(Path.Combine(site.Root, "index.html"), theme: ColorScheme.Dark);
        await page.Locator("#pick summary").ClickAsync();
        await page.Locator("input[name=cols][value=wine]").UncheckAsync();
        await Expect(page.Locator("#options thead a[href='targets/wine.html']")).ToBeHiddenAsync();
        await page.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Expect(page.Locator("#options thead a[href='targets/wine.html']")).ToBeVisibleAsync();
        await Expect(page.Locator("#filters, .top nav").Filter(new LocatorFilterOptions { Visible = true })).ToHaveCountAsync(0);
        Assert.Multiple(async () =>
        {
            Assert.That(
                await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('#options thead th')).position"),
                Is.EqualTo("static"));
            Assert.That(
                await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.scroll')).overflow"),
                Is.EqualTo("visible"));
            Assert.That(
                await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"),
                Is.EqualTo("rgb(255, 255, 255)"));
        });
    }
}
