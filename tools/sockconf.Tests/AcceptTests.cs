namespace SockConformance.Tool.Tests;

[TestFixture]
[Platform("Linux")]
internal sealed class AcceptTests : CliTest
{
    private TinyExpectations expectations = null!;

    [SetUp]
    public async Task WriteRun()
    {
        expectations = new TinyExpectations(In("e"));
        await File.WriteAllTextAsync(In("run.jsonl"), await TinyRun.TextAsync());
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_new_divergence_is_listed_and_lint_asks_for_its_reason()
    {
        expectations.WithWrongClaim();
        Assert.That(
            (await AcceptAsync()).EndsWith(0).Out,
            Does.Contain("+- case: SOL_SOCKET/SO_KEEPALIVE/fresh/tcp4").And.Contain("1 asks for a reason"));
        (await SockconfAsync("lint", "--expectations", "e")).EndsWith(2);
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task With_its_reason_a_list_passes_lint_and_a_strict_run()
    {
        expectations.WithWrongClaim();
        (await AcceptAsync("--reason", "The page is wrong on purpose.")).EndsWith(0);
        Assert.That((await SockconfAsync("lint", "--expectations", "e")).All, Does.Not.Contain("[known]"));
        (await SockconfAsync("run", "--strict", "--expectations", "e")).EndsWith(0);
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_dry_run_shows_what_would_change_and_writes_nothing()
    {
        expectations.WithWrongClaim();
        Assert.That(
            (await AcceptAsync("--dry-run")).EndsWith(0).Out,
            Does.Contain("+  reason: to be written").And.Contain("nothing was written (--dry-run)"));
        Assert.That(File.Exists(Known), Is.False);
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_stale_entry_is_told_and_stays_unless_it_is_to_go()
    {
        expectations.WithKnown();
        Assert.That(
            (await AcceptAsync()).EndsWith(0).Out,
            Does.Contain("stale: known/local.yaml:1:3: SOL_SOCKET/SO_KEEPALIVE/fresh/* passes; --remove-stale removes it"));
        Assert.That(await File.ReadAllTextAsync(Known), Does.Contain("The page is wrong on purpose."));
        Assert.That(
            (await AcceptAsync("--remove-stale")).EndsWith(0).Out,
            Does.Contain("-  reason: The page is wrong on purpose."));
        Assert.That(await File.ReadAllTextAsync(Known), Is.Empty);
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Another_list_is_changed_where_one_is_named()
    {
        expectations.WithWrongClaim();
        await File.WriteAllTextAsync(In("mine.yaml"), "# Mine.\n");
        (await AcceptAsync("--target-known", "mine.yaml")).EndsWith(0);
        Assert.That(await File.ReadAllTextAsync(In("mine.yaml")), Does.StartWith("# Mine.\n# first: expected on, observed 0 ("));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_target_whose_name_leads_out_of_the_folder_is_refused()
    {
        string run = TinyRun.Replaced(await TinyRun.TextAsync(), "\"target\":\"local\"", "\"target\":\"../../x\"");
        await File.WriteAllTextAsync(In("run.jsonl"), run);
        (await AcceptAsync()).ComplainsWith(2, "the run's target is '../../x', which is no name of a file");
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task An_empty_reason_is_refused() => (await AcceptAsync("--reason", " ")).ComplainsWith(2, "--reason is empty");

    private string Known => In("e", "known", "local.yaml");

    private Task<Answer> AcceptAsync(params string[] more) =>
        SockconfAsync(["accept", "run.jsonl", "--expectations", "e", .. more]);
}
