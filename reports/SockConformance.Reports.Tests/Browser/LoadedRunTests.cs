using Microsoft.Playwright;
using SockConformance.Reports.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace SockConformance.Reports.Tests.Browser;

/// <summary>A matrix as another site exports it, loaded on the first page: a column beside the published ones.</summary>
[TestFixture]
public sealed class LoadedRunTests : MatrixTest
{
    private SiteFolder own = null!, hostile = null!;

    [OneTimeSetUp]
    public void WriteOthers()
    {
        own = new SiteFolder(Worlds.Catalog, [Worlds.Runs[0]]);
        hostile = new SiteFolder(Worlds.Catalog, Worlds.HostileRuns);
    }

    [OneTimeTearDown]
    public void DeleteOthers()
    {
        own.Dispose();
        hostile.Dispose();
    }

    private ILocator Told => Shown.Locator("#loaded");

    private ILocator Cell => Shown.Locator("[id='IPPROTO_TCP/TCP_SECOND'] td:nth-child(4)");

    [Test, CancelAfter(120_000)]
    public async Task A_loaded_run_is_a_column_of_its_platform_with_its_own_statuses_and_nothing_is_sent()
    {
        await Load(Path.Combine(own.Root, "data", "matrix.json"));

        await Expect(Told).ToContainTextAsync("Loaded from matrix.json: local (");
        await Expect(Told).ToContainTextAsync("sent nowhere");
        await Expect(Told).Not.ToContainTextAsync("other expectations");
        await Expect(Shown.Locator("#options thead tr:last-child th:nth-child(3)")).ToHaveTextAsync("local loaded");
        string published = own.Pages["index.html"].QuerySelector("[id='IPPROTO_TCP/TCP_SECOND'] td:nth-child(3)")!.ClassName!;
        await Expect(Cell).ToHaveClassAsync(published);
        await ExpectRows("SO_FIRST TCP_SECOND");
        Assert.That(Complaints, Is.Empty);
    }

    [Test, CancelAfter(120_000)]
    public async Task Filters_consequences_and_differences_see_the_loaded_column()
    {
        await Load(Path.Combine(own.Root, "data", "matrix.json"));
        await Expect(Told).ToContainTextAsync("Loaded");
        await Choose("local", shown: false);
        await Choose("wine", shown: false);
        await Shown.Locator("select[name=worst]").SelectOptionAsync("value");
        await ExpectRows("SO_FIRST");
        await Shown.Locator("select[name=worst]").SelectOptionAsync("");
        await Shown.Locator("select[name=kind]").SelectOptionAsync("udp4");
        await ExpectRows("SO_FIRST");
        await Shown.Locator("select[name=kind]").SelectOptionAsync("");
        await Shown.Locator("select[name=a]").SelectOptionAsync("loaded-local");
        await Shown.Locator("select[name=b]").SelectOptionAsync("doc-netbsd");
        await ExpectRows("SO_FIRST TCP_SECOND");
    }

    [Test, CancelAfter(120_000)]
    public async Task A_file_that_is_dropped_is_loaded_too()
    {
        string text = await File.ReadAllTextAsync(Path.Combine(own.Root, "data", "matrix.json"));
        const string drop = """
            text => {
              const data = new DataTransfer();
              data.items.add(new File([text], 'mine.json'));
              document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """;
        await Shown.EvaluateAsync(drop, text);
        await Expect(Told).ToContainTextAsync("Loaded from mine.json");
    }

    [TestCase("no json", "is no JSON")]
    [TestCase("{\"format\":\"else\"}", "is not a matrix of SockConformance")]
    [TestCase("{\"format\":\"sockconformance-matrix\",\"version\":2}", "cannot be shown")]
    [CancelAfter(120_000)]
    public async Task A_file_that_is_something_else_says_so_and_leaves_the_matrix_as_it_was(string text, string message)
    {
        string file = Path.Combine(own.Root, "wrong.json");
        await File.WriteAllTextAsync(file, text);
        await Load(file);
        await Expect(Told).ToContainTextAsync($"wrong.json {message}");
        await Expect(Shown.Locator("#options thead tr:last-child th")).ToHaveCountAsync(5);
        Assert.That(Complaints, Is.Empty);
    }

    [Test, CancelAfter(120_000)]
    public async Task What_a_hostile_run_says_is_shown_as_text()
    {
        await Load(Path.Combine(hostile.Root, "data", "matrix.json"));
        await Expect(Told).ToContainTextAsync("<script>alert(1)</script>");
        Assert.That(await Shown.Locator("#loaded script, #options script, #options img").CountAsync(), Is.Zero);
        Assert.That(Complaints, Is.Empty);
    }

    private Task Load(string file) => Shown.Locator("#load").SetInputFilesAsync(file);
}
