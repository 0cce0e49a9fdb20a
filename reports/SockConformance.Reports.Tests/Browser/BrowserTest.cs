using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SockConformance.Reports.Tests.Browser;

/// <summary>
/// A test in a real Chromium. Where there is none the test is skipped naming the package, and fails in continuous
/// integration. Each page has a context of its own, so that one browser does for all.
/// </summary>
public abstract class BrowserTest
{
    private IBrowser browser = null!;
    private readonly List<IBrowserContext> contexts = [];

    /// <summary>
    /// What pages asked for that is no file, and what they complained of. The browser tells it on a thread of its own.
    /// </summary>
    protected ConcurrentQueue<string> Complaints { get; } = [];

    [OneTimeSetUp]
    public async Task Start() => browser = await SharedBrowser.Get();

    [TearDown]
    public async Task Close()
    {
        foreach (var context in contexts)
            await context.CloseAsync();
        contexts.Clear();
        Complaints.Clear();
    }

    /// <summary>A page of its own, which may ask for files and nothing else.</summary>
    /// <param name="file">The file, or its address with a fragment.</param>
    /// <param name="width">The window's width in CSS pixels.</param>
    /// <param name="scripts">Whether scripts run.</param>
    /// <param name="theme">The user's colour scheme.</param>
    protected async Task<IPage> Open(string file, int width = 1280, bool scripts = true, ColorScheme theme = ColorScheme.Light)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = scripts,
            ColorScheme = theme,
            ReducedMotion = ReducedMotion.Reduce,
        });
        contexts.Add(context);
        context.SetDefaultTimeout(120_000);
        var page = await context.NewPageAsync();
        page.RequestFinished += (_, request) => Asked(request);
        page.RequestFailed += (_, request) => Asked(request);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Complaints.Enqueue(message.Text);
        };
        page.PageError += (_, error) => Complaints.Enqueue(error);
        await page.GotoAsync(file.StartsWith("file:", StringComparison.Ordinal) ? file : new Uri(file).AbsoluteUri);
        return page;
    }

    /// <summary>
    /// Waits until the page's address ends so. It polls, because the event of a navigation that is already over never comes.
    /// </summary>
    protected static Task ExpectAddress(IPage page, string end) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(end) + "$"));

    /// <summary>A request that the page's policy held back never left the browser.</summary>
    private void Asked(IRequest request)
    {
        if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && request.Failure != "csp")
            Complaints.Enqueue($"asked for {request.Url} ({request.Failure})");
    }
}
