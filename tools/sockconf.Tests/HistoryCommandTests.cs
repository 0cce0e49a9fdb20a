using System.Text.Json;

namespace SockConformance.Tool.Tests;

/// <summary><c>history</c> on run files of several releases.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class HistoryCommandTests : CliTest
{
    [SetUp]
    public async Task WriteRuns()
    {
        _ = new TinyExpectations(In("e"));
        string run = await TinyRun.TextAsync();
        Directory.CreateDirectory(In("out", "runs"));
        await WriteAsync("5.10", run);
        await WriteAsync("6.1", TinyRun.Later(run));
        await WriteAsync("6.12", TinyRun.Moved(run));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task An_option_is_told_with_its_answers_in_turn()
    {
        var answer = (await SockconfAsync("history", "SO_RCVBUF", "--expectations", "e")).EndsWith(0);

        Assert.That(answer.Out, Does.StartWith("linux 5.10, 6.1, 6.12: the answers to 1 of "));
        Assert.That(answer.Out, Does.Contain("    got: getsockopt s SO_RCVBUF [tcp4 local-stream]\n"));
        Assert.That(answer.Out, Does.Match(@"(?m)^ +up to 6\.1 +10000$").And.Match(@"(?m)^ +from 6\.12 +20000  \(\w+\)$"));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task What_came_between_two_releases_is_a_sentence_each()
    {
        var answer = (await SockconfAsync("history", "--between", "6.1", "6.12", "--expectations", "e")).EndsWith(0);

        Assert.That(answer.Out, Does.StartWith("linux 6.1 -> 6.12: 1 "));
        Assert.That(
            answer.Out,
            Does.Contain("getsockopt s SO_RCVBUF on tcp4, local-stream gives 20000 (before: 10000)\n"));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Where_nothing_changed_it_says_so()
    {
        Assert.That(
            (await SockconfAsync("history", "--between", "5.10", "6.1", "--expectations", "e")).EndsWith(0).Out,
            Is.EqualTo("linux 5.10 -> 6.1: no answer changed\n"));
        Assert.That(
            (await SockconfAsync("history", "SO_KEEPALIVE", "--expectations", "e")).EndsWith(0).Out,
            Does.Contain(" questions are the same"));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Programs_get_the_same_as_JSON()
    {
        var answer = (await SockconfAsync("history", "SO_RCVBUF", "--json", "--expectations", "e")).EndsWith(0);

        using var json = JsonDocument.Parse(answer.Out);
        var question = json.RootElement.GetProperty("questions").EnumerateArray().Single();
        var eras = question.GetProperty("answers").EnumerateArray();
        Assert.That(
            eras.Select(e => $"{e.GetProperty("since")} {e.GetProperty("last")} {e.GetProperty("answer")}"),
            Is.EqualTo(new[] { "5.10 6.1 10000", "6.12 6.12 20000" }));
    }

    [TestCase("history --between 6.12 6.1", "takes the older release first")]
    [TestCase("history --between 6.1 7.9", "there is no run of linux@7.9; allowed: 5.10, 6.1, 6.12")]
    [TestCase("history", "name an option, or two releases with --between")]
    [TestCase("history SO_NONE", "the option 'SO_NONE' of linux is not known")]
    [TestCase("history SO_RCVBUF --target wine", "there are no runs of two releases of wine among 3 run files")]
    [CancelAfter(120_000)]
    public async Task What_cannot_be_told_is_a_complaint(string words, string complaint) =>
        (await SockconfAsync([.. words.Split(' '), "--expectations", "e"])).ComplainsWith(2, complaint);

    private Task WriteAsync(string release, string run)
    {
        string text = TinyRun.Replaced(run, "\"target\":\"local\"", $"\"target\":\"linux@{release}\"");
        return File.WriteAllTextAsync(In("out", "runs", $"linux@{release}.jsonl"), text);
    }
}
