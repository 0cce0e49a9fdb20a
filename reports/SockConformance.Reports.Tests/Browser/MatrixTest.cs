using SockConformance.Harness.Expectations.Expanding;
using Microsoft.Playwright;
using SockConformance.Reports.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace SockConformance.Reports.Tests.Browser;

/// <summary>A test of the matrix: SO_FIRST diverges on tcp4 alone, TCP_SECOND is refused.</summary>
public abstract class MatrixTest : BrowserTest
{
    private SiteFolder site = null!;

    /// <summary>The first page, opened anew for each test.</summary>
    protected IPage Shown { get; private set; } = null!;

    protected string Index => new Uri(Path.Combine(site.Root, "index.html")).AbsoluteUri;

    [OneTimeSetUp]
    public void Write() => site = new SiteFolder(Worlds.Catalog, [TestRun.Replying(Worlds.Catalog, Reply), Worlds.Runs[1]]);

    [OneTimeTearDown]
    public void Delete() => site.Dispose();

    [SetUp]
    public async Task OpenMatrix() => Shown = await Open(Index);

    protected async Task Choose(string column, bool shown)
    {
        await Shown.EvaluateAsync("document.getElementById('pick').open = true");
        await Shown.Locator($"input[name=cols][value={column}]").SetCheckedAsync(shown);
    }

    protected async Task ExpectRows(string names)
    {
        string[] all = names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rows = Shown.Locator("#options tr[id]:visible th a");
        if (all.Length == 0)
            await Expect(rows).ToHaveCountAsync(0);
        else
            await Expect(rows).ToHaveTextAsync(all);
    }

    private static string? Reply(CaseInstance instance, string request)
    {
        if (instance.Subject.Name == "TCP_SECOND" && TestRun.IsCall(request))
            return TestRun.Refused;
        bool kept = TestRun.IsGet(request) && instance.Kind != "tcp4";
        return kept ? "ok value=10 len=4 size=4 written=4 raw=0a000000 via=header us=1" : null;
    }
}
