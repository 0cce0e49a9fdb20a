using Microsoft.Playwright;

namespace SockConformance.Reports.Tests.Browser;

/// <summary>The browser of all tests, started by the first that asks for it and ended after the last.</summary>
[SetUpFixture]
public sealed class SharedBrowser
{
    /// <summary>The shell is Chromium without windows; it needs a third of the processor time.</summary>
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    private static readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> Started = new(Launch);

    /// <summary>The browser; where there is none the test is ignored, or fails in continuous integration.</summary>
    public static async Task<IBrowser> Get()
    {
        if (Program is null)
        {
            const string Lacking = "there is no Chromium; install the package chromium-headless-shell or chromium";
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail(Lacking);
            Assert.Ignore(Lacking);
        }
        return (await Started.Value).Browser;
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (!Started.IsValueCreated)
            return;
        var (driver, browser) = await Started.Value;
        await browser.CloseAsync();
        driver.Dispose();
    }

    private static string? Program
    {
        get
        {
            string path = Environment.GetEnvironmentVariable("PATH") ?? "";
            var folders = path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
            return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        }
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> Launch()
    {
        Assertions.SetDefaultExpectTimeout(60_000);
        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu"],
            Timeout = 120_000,
        });
        return (driver, browser);
    }
}
