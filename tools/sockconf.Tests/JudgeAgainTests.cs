using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;

namespace SockConformance.Tool.Tests;

[TestFixture]
[Platform("Linux")]
internal sealed class JudgeAgainTests : CliTest
{
    private const string Fresh = "SOL_SOCKET/SO_KEEPALIVE/fresh/tcp4";

    private string made = "";

    private TinyExpectations expectations = null!;

    /// <summary>One run serves all tests, each in a copy.</summary>
    [OneTimeSetUp]
    public async Task MakeARun()
    {
        made = Directory.CreateTempSubdirectory("sc").FullName;
        string folder = new TinyExpectations(Path.Combine(made, "e")).Folder;
        using var child = Child.Start(made, made, [Repository.Sockconf, "run", "--expectations", folder], []);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        (await child.WaitAsync(limit.Token)).EndsWith(0);
    }

    [OneTimeTearDown]
    public void RemoveTheRun() => Directory.Delete(made, recursive: true);

    [SetUp]
    public void CopyTheRun()
    {
        expectations = new TinyExpectations(In("e"));
        Directory.CreateDirectory(In("old", "runs"));
        File.Copy(Path.Combine(made, "out", "runs", "local.jsonl"), In("old", "runs", "local.jsonl"));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task An_old_run_is_judged_by_the_expectations_as_they_are_now()
    {
        expectations.WithWrongClaim();
        (await JudgeAsync()).EndsWith(0);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(CodesOf("new", Fresh), Is.EqualTo(new[] { VerdictCode.Fail }));
            Assert.That(CodesOf("old", Fresh), Is.EqualTo(new[] { VerdictCode.Pass }), "the old run file must stay as it was");
        }
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_case_that_asks_something_else_now_is_not_judged_by_what_was_answered_then()
    {
        const string first = "- first: getsockopt s SO_KEEPALIVE";
        expectations.Replace(TinyExpectations.Keepalive, first, "- nonblocking s on\n      " + first);
        await JudgeAsync();
        Assert.That(CodesOf("new", Fresh), Is.EqualTo(new[] { VerdictCode.Untested }));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task What_was_asked_and_answered_is_kept()
    {
        expectations.WithWrongClaim();
        await JudgeAsync();
        Assert.That(Logs("new"), Is.EqualTo(Logs("old")));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_run_file_is_judged_under_the_name_that_is_told()
    {
        await JudgeAsync("--name", "yesterday");
        Assert.That(RunFileReader.Read(In("new", "runs", "yesterday.jsonl")).Header.Target, Is.EqualTo("yesterday"));
    }

    [TestCase("--platform", "linux")]
    [TestCase("--only", "SO_RCVBUF")]
    [CancelAfter(300_000)]
    public async Task What_a_run_file_says_itself_cannot_be_told_otherwise(string option, string value) =>
        (await JudgeAsync(option, value))
            .ComplainsWith(2, "is a run file, which says itself", "--platform and --only go with a driver's output");

    [Test]
    [CancelAfter(300_000)]
    public async Task A_folder_of_runs_is_reported_in_one_site()
    {
        await SockconfAsync("judge", "old/runs/local.jsonl", "--name", "another", "--out", "old", "--expectations", "e");
        (await SockconfAsync("report", "old/runs", "--out", "site", "--expectations", "e")).EndsWith(0);
        Assert.That(await File.ReadAllTextAsync(In("site", "index.html")), Does.Contain("local").And.Contain("another"));
    }

    [TestCase("report")]
    [TestCase("judge")]
    [TestCase("lint --run")]
    [CancelAfter(300_000)]
    public async Task A_run_file_that_was_cut_short_is_refused(string line)
    {
        await CutAsync();
        (await SockconfAsync([.. line.Split(' '), "cut.jsonl", "--expectations", "e"]))
            .ComplainsWith(2, "cut.jsonl: the file ends after line 5 without its footer", "run again, or pass --partial");
    }

    [TestCase("report")]
    [TestCase("judge")]
    [TestCase("lint --run")]
    [CancelAfter(300_000)]
    public async Task With_partial_a_run_file_that_was_cut_short_is_taken_as_far_as_it_goes(string line)
    {
        await CutAsync();
        (await SockconfAsync([.. line.Split(' '), "cut.jsonl", "--partial", "--expectations", "e"])).EndsWith(0);
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_whole_run_takes_the_place_of_one_that_was_cut_short()
    {
        await CutAsync();
        await SockconfAsync("judge", "cut.jsonl", "--partial", "--out", "old", "--expectations", "e");
        Assert.That(
            File.Exists(In("old", "runs", "local.partial.jsonl")),
            Is.True,
            "the run that was cut short is kept beside the whole one");
        await SockconfAsync("run", "--out", "old", "--expectations", "e");
        Assert.That(File.Exists(In("old", "runs", "local.partial.jsonl")), Is.False);
    }

    private Task<Answer> JudgeAsync(params string[] more) =>
        SockconfAsync(["judge", "old/runs/local.jsonl", "--out", "new", "--expectations", "e", .. more]);

    private async Task CutAsync() =>
        await File.WriteAllLinesAsync(In("cut.jsonl"), (await File.ReadAllLinesAsync(In("old", "runs", "local.jsonl"))).Take(5));

    private IEnumerable<VerdictCode> CodesOf(string folder, string id) =>
        Cases(folder).Single(c => c.Transcript.CaseId == id).Verdicts.Select(v => v.Code);

    private List<string> Logs(string folder)
    {
        var exchanges = Cases(folder).SelectMany(c => c.Transcript.Exchanges);
        return [.. exchanges.Select(e => $"{e.Request} {e.Reply.Line} {e.Reply.Microseconds}")];
    }

    private IReadOnlyList<RunCase> Cases(string folder) => RunFileReader.Read(In(folder, "runs", "local.jsonl")).Cases;
}
