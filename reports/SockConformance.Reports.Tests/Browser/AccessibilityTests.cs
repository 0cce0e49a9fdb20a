using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SockConformance.Reports.Tests.Site;

namespace SockConformance.Reports.Tests.Browser;

[TestFixture]
public sealed class AccessibilityTests : BrowserTest
{
    private SiteFolder site = null!;

    [OneTimeSetUp]
    public void Write() => site = new SiteFolder(Worlds.Catalog, FullWorld.Matrix);

    [OneTimeTearDown]
    public void Delete() => site.Dispose();

    [Test, CancelAfter(300_000)]
    public async Task Axe_finds_nothing_on_a_page_of_each_kind(
        [ValueSource(typeof(FullWorld), nameof(FullWorld.Kinds))] string path, [Values] Theme theme)
    {
        var page = await Open(Path.Combine(site.Root, path), theme: theme == Theme.Dark ? ColorScheme.Dark : ColorScheme.Light);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

        var result = await page.RunAxe();

        Assert.Multiple(() =>
        {
            Assert.That(result.Passes, Is.Not.Empty, "axe looked at nothing");
            Assert.That(result.Violations.Select(Text), Is.Empty);
        });
    }

    /// <summary>
    /// The sites without a comparison have no such page, so that it is asked for by name: a list of kinds that lost it would
    /// say nothing.
    /// </summary>
    [Test]
    public void The_page_of_changes_is_one_of_the_kinds_and_has_differences() => Assert.Multiple(() =>
    {
        Assert.That(FullWorld.Kinds, Does.Contain("changes.html"));
        Assert.That(site.Pages["changes.html"].QuerySelectorAll("tbody tr"), Is.Not.Empty);
        Assert.That(site.Pages["targets/local.html"].GetElementById("headers"), Is.Not.Null);
    });

    [Test, CancelAfter(300_000)]
    public async Task Axe_finds_nothing_in_the_list_of_keys()
    {
        var page = await Open(Path.Combine(site.Root, "index.html"));
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#help")).ToBeVisibleAsync();

        Assert.That((await page.RunAxe()).Violations.Select(Text), Is.Empty);
    }

    [Test, CancelAfter(300_000)]
    public async Task Axe_does_find_what_is_wrong()
    {
        var page = await Open(Path.Combine(site.Root, "words.html"));
        await page.EvaluateAsync("document.querySelector('h1').replaceWith(document.createElement('img'))");

        Assert.That((await page.RunAxe()).Violations.Select(v => v.Id), Does.Contain("image-alt"));
    }

    private static string Text(AxeResultItem violation)
    {
        var nodes = violation.Nodes.Take(3).Select(n => n.Html + " " + string.Join(';', n.Any.Select(a => a.Message)));
        return $"{violation.Id}: {violation.Help}: {string.Join(" | ", nodes)}";
    }

    public enum Theme
    {
        Light,
        Dark,
    }
}
