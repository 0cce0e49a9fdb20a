using Microsoft.Playwright;
using SockConformance.Reports.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace SockConformance.Reports.Tests.Browser;

/// <summary>
/// A question of somebody who has never seen the site: the answer is found from the first page within three clicks or twelve
/// keys.
/// </summary>
public abstract class StrangerTest : BrowserTest
{
    private const int MostClicks = 3;
    private const int MostKeys = 12;

    private SiteFolder site = null!;
    private int clicks;
    private int keys;

    /// <summary>The page that is seen; at first the first page of the site.</summary>
    protected IPage Shown { get; private set; } = null!;

    [OneTimeSetUp]
    public void Write() => site = StrangerWorld.Write();

    [OneTimeTearDown]
    public void Delete() => site.Dispose();

    [SetUp]
    public async Task OpenFirstPage()
    {
        clicks = keys = 0;
        Shown = await Open(Path.Combine(site.Root, "index.html"), width: 1366);
    }

    [TearDown]
    public void HoldTheWay() => Assert.Multiple(() =>
    {
        Assert.That(clicks, Is.LessThanOrEqualTo(MostClicks));
        Assert.That(keys, Is.LessThanOrEqualTo(MostKeys));
        Assert.That(clicks == 0 || keys == 0, "by clicks or by keys");
    });

    protected async Task Click(ILocator what)
    {
        clicks++;
        await what.ClickAsync();
    }

    /// <summary>Chooses in a list: a click opens it, another takes one.</summary>
    protected async Task Choose(string list, string value)
    {
        clicks += 2;
        await Shown.Locator(list).SelectOptionAsync(value);
    }

    /// <summary>Types into the search and opens the best hit.</summary>
    protected async Task Search(string words, string end)
    {
        keys += words.Length + 2;
        await Shown.Keyboard.PressAsync("/");
        await Shown.Keyboard.TypeAsync(words);
        await Shown.Keyboard.PressAsync("Enter");
        await ExpectAddress(Shown, end);
    }

    /// <summary>That a part of the page says so, and can be seen without scrolling.</summary>
    protected async Task Seen(string place, string words)
    {
        await Expect(Shown.Locator(place).First).ToContainTextAsync(words);
        await Expect(Shown.GetByText(words).First).ToBeInViewportAsync();
    }
}
