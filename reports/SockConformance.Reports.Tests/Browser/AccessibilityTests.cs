using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SockConformance.Reports.Tests.Site;

namespace SockConformance.Reports.Tests.Browser;

[TestFixture]
public sealed class AccessibilityTests : BrowserTest
{
    private static readonly AxeRunOptions Colours = new() { RunOnly = RunOnlyOptions.Rules("color-contrast") };

    private SiteFolder site = null!;

    [OneTimeSetUp]
    public void Write() => site = new SiteFolder(Worlds.Catalog, FullWorld.Matrix);

    [OneTimeTearDown]
    public void Delete() => site.Dispose();

    /// <summary>Colours are all that differs between the themes.</summary>
    [Test, CancelAfter(300_000), TestCaseSource(typeof(FullWorld), nameof(FullWorld.Kinds))]
    public async Task Axe_finds_nothing_on_a_page_of_each_kind_in_either_theme(string path)
    {
        var page = await Open(Path.Combine(site.Root, path));
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

        var light = await page.RunAxe();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        var dark = await page.RunAxe(Colours);

        Assert.Multiple(() =>
        {
            Assert.That(light.Passes, Is.Not.Empty, "axe looked at nothing");
            Assert.That(light.Violations.Select(Text), Is.Empty);
            Assert.That(dark.Passes.Select(p => p.Id), Does.Contain("color-contrast"), "axe looked at nothing");
            Assert.That(dark.Violations.Select(Text), Is.Empty);
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
    public async Task Axe_does_find_a_colour_that_is_wrong_in_the_dark_theme_alone()
    {
        var page = await Open(Path.Combine(site.Root, "words.html"));
        await page.EvaluateAsync("document.querySelectorAll('dd').forEach(d => d.style.color = '#333')");

        var light = await page.RunAxe(Colours);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        var dark = await page.RunAxe(Colours);

        Assert.That(light.Violations, Is.Empty);
        Assert.That(dark.Violations.Select(v => v.Id), Is.EqualTo((string[])["color-contrast"]));
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
}
