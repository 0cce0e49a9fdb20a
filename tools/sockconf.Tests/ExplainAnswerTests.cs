using System.Text.Json;

namespace SockConformance.Tool.Tests;

/// <summary><c>explain</c> shows what systems answered.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class ExplainAnswerTests : CliTest
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
    public async Task Systems_that_answer_otherwise_are_told_apart_and_the_rest_is_one_line()
    {
        var answer = (await SockconfAsync("explain", "SO_RCVBUF", "--expectations", "e")).EndsWith(0);

        Assert.That(answer.Out, Does.Contain("Answers of local, other; they differ in 1 of "));
        const string question = "  ! got: getsockopt s SO_RCVBUF [tcp4 local-stream]\n";
        Assert.That(answer.Out, Does.Contain(question + "        10000  (local)\n        20000  (other)\n"));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Equal_answers_are_one_line() =>
        Assert.That(
            (await SockconfAsync("explain", "SO_KEEPALIVE", "--expectations", "e")).EndsWith(0).Out,
            Does.Contain("they differ in 0 of ").And.Contain("    first: getsockopt s SO_KEEPALIVE [tcp4]  ->  0\n"));

    [Test]
    [CancelAfter(120_000)]
    public async Task Programs_get_the_same_as_JSON()
    {
        var answer = (await SockconfAsync("explain", "SO_RCVBUF", "--json", "--expectations", "e")).EndsWith(0);

        using var json = JsonDocument.Parse(answer.Out);
        var rows = json.RootElement[0].GetProperty("answers").EnumerateArray();
        var row = rows.Single(r => r.GetProperty("differs").GetBoolean());
        Assert.That(
            row.GetProperty("answers").EnumerateArray().Select(a => a.GetProperty("text").GetString()),
            Is.EqualTo(new[] { "10000", "20000" }));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Runs_that_are_named_take_the_place_of_those_that_are_found()
    {
        await File.WriteAllTextAsync(In("one.jsonl"), run);

        Assert.That(
            (await SockconfAsync("explain", "SO_RCVBUF", "--runs", "one.jsonl", "--expectations", "e")).EndsWith(0).Out,
            Does.Contain("Answers of local; they differ in 0 of "));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_damaged_file_in_the_folder_is_left_out_with_a_word_and_one_that_is_named_is_refused()
    {
        await File.WriteAllTextAsync(In("out", "runs", "other.jsonl"), "{}\n");
        var found = (await SockconfAsync("explain", "SO_RCVBUF", "--expectations", "e")).EndsWith(0);
        Assert.That(found.All, Does.Contain("left out: ").And.Contain("Answers of local; "));

        (await SockconfAsync("explain", "SO_RCVBUF", "--runs", Path.Combine("out", "runs"), "--expectations", "e"))
            .ComplainsWith(2, "other.jsonl:1: this is no run file");
    }
}
