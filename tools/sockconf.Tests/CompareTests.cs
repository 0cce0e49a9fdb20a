using System.Text.Json;

namespace SockConformance.Tool.Tests;

/// <summary><c>compare</c>, and what else is told of two runs by the names of their targets.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class CompareTests : CliTest
{
    private string run = "";

    [SetUp]
    public async Task WriteRuns()
    {
        _ = new TinyExpectations(In("e"));
        run = await TinyRun.TextAsync();
        Directory.CreateDirectory(In("out", "runs"));
        await File.WriteAllTextAsync(In("out", "runs", "local.jsonl"), run);
        string other = TinyRun.Replaced(run, "\"target\":\"local\"", "\"target\":\"other\"");
        await File.WriteAllTextAsync(In("out", "runs", "other.jsonl"), TinyRun.Moved(other));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_target_is_held_against_its_reference_by_their_names()
    {
        var answer = (await SockconfAsync("compare", "local", "other", "--expectations", "e")).EndsWith(0);

        Assert.That(answer.Out, Does.Contain("1 answer differs").And.Contain("another value (1)"));
        Assert.That(
            answer.Out,
            Does.Contain("got: getsockopt s SO_RCVBUF [tcp4 local-stream]\n      reference  10000\n      target     20000\n"));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_target_is_like_itself() =>
        Assert.That(
            (await SockconfAsync("compare", "local", "local", "--expectations", "e")).EndsWith(0).Out,
            Does.Contain("no answer differs"));

    [Test]
    [CancelAfter(120_000)]
    public async Task Programs_get_the_consequence_as_a_word()
    {
        string[] words = ["compare", "local", "other", "--format", "json", "--expectations", "e"];
        var answer = (await SockconfAsync(words)).EndsWith(0);

        using var json = JsonDocument.Parse(answer.Out);
        var difference = json.RootElement.GetProperty("differences").EnumerateArray().Single();
        Assert.That(difference.GetProperty("consequence").GetString(), Is.EqualTo("value"));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Two_platforms_are_asked_different_things()
    {
        string windows = TinyRun.Replaced(run, "\"platform\":\"linux\"", "\"platform\":\"winsock\"");
        await File.WriteAllTextAsync(In("w.jsonl"), windows);

        (await SockconfAsync("compare", "local", "w.jsonl", "--expectations", "e"))
            .ComplainsWith(2, "of the platform linux", "name two runs of one platform");
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Diff_takes_names_of_targets_too() =>
        Assert.That(
            (await SockconfAsync("diff", "local", "other", "--expectations", "e")).EndsWith(1).Out,
            Does.Contain("changed value  SOL_SOCKET/SO_RCVBUF/doubled, step got"));

    [Test]
    [CancelAfter(300_000)]
    public async Task A_run_file_can_be_compressed_stays_so_and_is_read_by_every_command()
    {
        Directory.Delete(In("out"), recursive: true);
        (await SockconfAsync("run", "--expectations", "e", "--gzip")).EndsWith(0);
        (await SockconfAsync("run", "--expectations", "e")).EndsWith(0);

        Assert.That(Directory.GetFiles(In("out", "runs")).Select(Path.GetFileName), Is.EqualTo(new[] { "local.jsonl.gz" }));
        string file = Path.Combine("out", "runs", "local.jsonl.gz");
        string[][] commands = [["judge", file], ["report", file], ["diff", file, "local"], ["export", "out"]];
        foreach (string[] words in commands)
            (await SockconfAsync([.. words, "--expectations", "e"])).EndsWith(0);
    }
}
