using System.Text.RegularExpressions;

namespace SockConformance.Tool.Tests;

[TestFixture]
[Platform("Linux")]
internal sealed class DiffTests : CliTest
{
    private string old = "";

    [SetUp]
    public async Task WriteRuns()
    {
        _ = new TinyExpectations(In("e"));
        old = await TinyRun.TextAsync();
        await File.WriteAllTextAsync(In("old.jsonl"), old);
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task When_nothing_differs_it_ends_with_0_and_says_so() =>
        Assert.That(
            (await DiffAsync(TinyRun.Later(old))).EndsWith(0).Out,
            Does.EndWith("nothing differs; 10 cases were compared\n"));

    [Test]
    [CancelAfter(120_000)]
    public async Task A_promise_that_is_not_kept_any_more_is_told_and_ends_it_with_1() =>
        Assert.That(
            (await DiffAsync(TinyRun.Regressed(old))).EndsWith(1).Out,
            Does.Contain("regressed  SOL_SOCKET/SO_KEEPALIVE/fresh, claim fresh on tcp4")
                .And.Contain("after   fail: first: expected off, observed 1"));

    [Test]
    [CancelAfter(120_000)]
    public async Task A_value_that_moved_is_told_and_ends_it_with_1() =>
        Assert.That(
            (await DiffAsync(TinyRun.Moved(old))).EndsWith(1).Out,
            Does.Contain("changed value  SOL_SOCKET/SO_RCVBUF/doubled, step got on local-stream, tcp4")
                .And.Contain("before  10000").And.Contain("after   20000"));

    [Test]
    [CancelAfter(120_000)]
    public async Task Runs_without_a_case_in_common_are_no_comparison_and_end_it_with_2()
    {
        string[] lines = old.Split('\n');
        string footer(int cases) => TinyRun.Replaced(lines[^2], "\"cases\":10", $"\"cases\":{cases}") + "\n";
        await File.WriteAllTextAsync(In("a.jsonl"), string.Join('\n', [.. lines[..3], footer(2)]));
        string rest = TinyRun.Later(string.Join('\n', [lines[0], .. lines[3..^2], footer(8)]));
        await File.WriteAllTextAsync(In("b.jsonl"), rest);
        (await SockconfAsync("diff", "a.jsonl", "b.jsonl", "--expectations", "e"))
            .ComplainsWith(2, "local: no case was asked in both runs, so nothing was compared");
    }

    [TestCase("markdown", "## local: ")]
    [TestCase("json", "{\n")]
    [TestCase("html", "<!doctype html>")]
    [CancelAfter(120_000)]
    public async Task Another_format_is_written_to_a_file(string format, string begins)
    {
        (await DiffAsync(TinyRun.Regressed(old), "--format", format, "--out", "deep/er/d")).EndsWith(1);
        Assert.That(await File.ReadAllTextAsync(In("deep", "er", "d")), Does.StartWith(begins).And.Contain("fresh"));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Folders_are_matched_by_target_and_the_newest_run_of_each_is_taken()
    {
        Directory.CreateDirectory(In("a"));
        Directory.CreateDirectory(In("b", "c"));
        await File.WriteAllTextAsync(In("a", "x.jsonl"), old);
        await File.WriteAllTextAsync(In("a", "y.jsonl"), TinyRun.Replaced(old, "\"target\":\"local\"", "\"target\":\"other\""));
        await File.WriteAllTextAsync(In("b", "x.jsonl"), old);
        await File.WriteAllTextAsync(In("b", "c", "x.jsonl"), TinyRun.Regressed(old));
        Assert.That(
            (await SockconfAsync("diff", "a", "b", "--expectations", "e")).EndsWith(1).Lines,
            Has.Exactly(1).StartsWith("  1 regressed").And.Exactly(1).StartsWith("other: only the old side has it"));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Runs_that_other_expectations_judged_are_compared_with_a_note_and_with_judge_again_without_it()
    {
        const string otherHash = "\"expectations\":\"0123456789abcdef\"";
        string other = Regex.Replace(TinyRun.Regressed(old), "\"expectations\":\"[0-9a-f]+\"", otherHash);
        Assert.That(
            (await DiffAsync(other)).EndsWith(1).Out,
            Does.Contain("judged by different expectations").And.Contain("--judge-again"));
        Assert.That(
            (await SockconfAsync("diff", "old.jsonl", "new.jsonl", "--judge-again", "--expectations", "e")).EndsWith(0).Out,
            Does.Contain("nothing differs").And.Not.Contain("different expectations"));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Two_platforms_cannot_be_compared() =>
        (await DiffAsync(TinyRun.Replaced(old, "\"platform\":\"linux\"", "\"platform\":\"winsock\"")))
            .ComplainsWith(2, "old.jsonl is of the platform linux and new.jsonl of winsock", "name two runs of one platform");

    [Test]
    [CancelAfter(120_000)]
    public async Task A_file_that_was_cut_short_is_refused_with_its_name_and_what_to_do() =>
        (await DiffAsync(string.Join('\n', old.Split('\n').Take(4)) + "\n"))
            .ComplainsWith(2, "new.jsonl: the file ends after line 4 without its footer", "run again, or pass --partial");

    [Test]
    [CancelAfter(120_000)]
    public async Task A_file_of_another_format_version_is_refused_with_both_versions() =>
        (await DiffAsync(TinyRun.Replaced(old, "\"version\":2", "\"version\":7")))
            .ComplainsWith(2, "new.jsonl:1: the file has format version 7, this program reads 1 and 2", "run again");

    [Test]
    [CancelAfter(120_000)]
    public async Task A_file_that_is_not_there_is_told() =>
        (await SockconfAsync("diff", "old.jsonl", "nowhere", "--expectations", "e"))
            .ComplainsWith(2, "there is no file or folder 'nowhere'; diff takes run files");

    [Test]
    [CancelAfter(120_000)]
    public async Task An_unknown_format_is_told_with_the_one_that_was_probably_meant() =>
        (await SockconfAsync("diff", "old.jsonl", "old.jsonl", "--format", "htm"))
            .ComplainsWith(2, "the format 'htm' is not known; allowed: text, markdown, json, html; did you mean 'html'?");

    private async Task<Answer> DiffAsync(string @new, params string[] more)
    {
        await File.WriteAllTextAsync(In("new.jsonl"), @new);
        return await SockconfAsync(["diff", "old.jsonl", "new.jsonl", "--expectations", "e", .. more]);
    }
}
