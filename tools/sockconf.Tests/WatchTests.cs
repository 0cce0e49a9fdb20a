namespace SockConformance.Tool.Tests;

/// <summary>The script that holds the newest runs against those of the last time, with run files of a real run.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class WatchTests : CliTest
{
    private string run = "";

    [SetUp]
    public async Task WriteRuns()
    {
        _ = new TinyExpectations(In("e"));
        run = await TinyRun.TextAsync();
        Directory.CreateDirectory(In("new"));
        await File.WriteAllTextAsync(In("new", "local.jsonl"), TinyRun.Moved(run));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task What_an_update_brought_is_added_to_the_summary_and_the_new_run_is_kept_and_archived()
    {
        Directory.CreateDirectory(In("kept"));
        await File.WriteAllTextAsync(In("kept", "old.jsonl"), run);
        await File.WriteAllTextAsync(In("summary.md"), "before\n");
        (await WatchAsync(("ARCHIVE", "all.tar.gz"))).EndsWith(0);

        Assert.That(
            await File.ReadAllTextAsync(In("summary.md")),
            Does.StartWith("before\n# What changed since the last runs\n").And.Contain("SO_RCVBUF").And.Contain("before: 10000"));
        Assert.That(Directory.GetFiles(In("kept")).Select(Path.GetFileName), Is.EqualTo(new[] { "local.jsonl" }));
        (await ShellAsync("mkdir out && tar -xzf all.tar.gz -C out && cmp out/local.jsonl new/local.jsonl")).EndsWith(0);
        Assert.That(Directory.GetFileSystemEntries(Temporary), Is.Empty);
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task What_fails_ends_it_with_1_by_name_and_the_next_time_it_is_no_news()
    {
        Directory.CreateDirectory(In("kept"));
        await File.WriteAllTextAsync(In("kept", "local.jsonl"), run);
        var answer = (await WatchAsync(("FAIL_ON", "regressed,changed"))).EndsWith(1);
        Assert.That(answer.Error, Is.EqualTo("local: changed since the kept run: SO_RCVBUF\n"));
        (await WatchAsync(("FAIL_ON", "regressed,changed"))).EndsWith(0);
    }

    [TestCase(404, 0, "nothing is at ", true)]
    [TestCase(403, 1, "cannot be fetched (403): nothing is compared or kept", false)]
    [CancelAfter(120_000)]
    public async Task Where_no_archive_is_served_yet_these_are_the_first_runs_and_a_failure_is_none(
        int status, int code, string says, bool keeps)
    {
        using var server = new Served(status, []);
        var answer = (await WatchAsync(("FROM", server.Address + "runs.tar.gz"))).EndsWith(code);
        Assert.That(answer.Error, Does.Contain(says));
        Assert.That(File.Exists(In("kept", "local.jsonl")), Is.EqualTo(keeps));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task The_archive_of_the_last_time_is_what_the_new_runs_are_held_against()
    {
        await File.WriteAllTextAsync(In("local.jsonl"), run);
        (await ShellAsync("tar -czf last.tar.gz local.jsonl")).EndsWith(0);
        using var server = new Served(200, await File.ReadAllBytesAsync(In("last.tar.gz")));
        (await WatchAsync(("FROM", server.Address + "runs.tar.gz"))).EndsWith(0);
        Assert.That(await File.ReadAllTextAsync(In("summary.md")), Does.Contain("answers changed since on local"));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_word_that_fails_nothing_is_told_and_nothing_is_kept()
    {
        (await WatchAsync(("FAIL_ON", "regresed"))).ComplainsWith(2, "--fail-on does not know 'regresed'", "regressed");
        Assert.That(Directory.Exists(In("kept")), Is.False);
    }

    private Task<Answer> WatchAsync(params (string Name, string? Value)[] variables)
    {
        (string, string?)[] usual = [("SOCKCONF", Repository.Sockconf), ("EXPECTATIONS", "e"), ("SUMMARY", "summary.md")];
        return RunAsync(["sh", Repository.Path("tools", "ci", "watch.sh"), "kept", "new"], [.. usual, .. variables]);
    }
}
