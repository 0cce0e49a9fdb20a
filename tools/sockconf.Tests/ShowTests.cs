namespace SockConformance.Tool.Tests;

/// <summary>A run's site in a browser: <c>run --open</c>, and what a served page learns of a run.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class ShowTests : CliTest
{
    private static readonly (string, string?)[] NoDisplay = [("DISPLAY", null), ("WAYLAND_DISPLAY", null)];

    [SetUp]
    public void WriteExpectations() => _ = new TinyExpectations(In("e"));

    [Test, CancelAfter(120_000)]
    public async Task The_program_that_BROWSER_names_opens_the_site()
    {
        await File.WriteAllTextAsync(In("browser.sh"), "echo \"$@\" > opened\n");
        (await RunAsync([.. Run, "--open"], ("BROWSER", "sh browser.sh"))).EndsWith(0);
        Assert.That(await File.ReadAllTextAsync(In("opened")), Is.EqualTo(In("out", "index.html") + "\n"));
    }

    [TestCase(null, "there is no display")]
    [TestCase("no-such-browser", "the program 'no-such-browser' is not there")]
    [CancelAfter(120_000)]
    public async Task Where_nothing_can_be_opened_the_run_is_done_and_says_so(string? program, string why)
    {
        var answer = await RunAsync([.. Run, "--open"], [("BROWSER", program), .. NoDisplay]);
        answer.ComplainsWith(0, $"no browser was opened: {why}", "out/index.html", "BROWSER");
        Assert.That(File.Exists(In("out", "index.html")));
    }

    [Test, CancelAfter(120_000)]
    public async Task A_served_page_is_told_of_a_run_that_has_ended_and_Ctrl_C_ends_the_server_with_0(CancellationToken cancel)
    {
        using var serving = new Serving("<head></head>");
        await serving.StartAsync(cancel);
        using var browser = new HttpClient();
        // This page shows the site as it is when it is written the first time; the next one waits still when the server ends.
        var told = browser.GetStringAsync(serving.Address + ".sockconf/changes?seen=" + await SeenAsync(), cancel);
        using var run = serving.Start("run", "--expectations", In("e"), "--out", "site");
        (await run.WaitAsync(cancel)).EndsWith(0);

        Assert.That(await told, Is.EqualTo("data: changed\n\n"));
        Assert.That(await browser.GetStringAsync(serving.Address, cancel), Does.Contain("SO_RCVBUF"));
        string waiting = serving.Address + ".sockconf/changes?seen=" + await SeenAsync();
        using var open = await browser.GetAsync(waiting, HttpCompletionOption.ResponseHeadersRead, cancel);
        (await serving.InterruptAsync(cancel)).EndsWith(0);

        async Task<string> SeenAsync() =>
            (await browser.GetStringAsync(serving.Address, cancel)).Split("data-seen=\"")[1].Split('"')[0];
    }

    private static IReadOnlyList<string> Run => [Repository.Sockconf, "run", "--expectations", "e"];
}
