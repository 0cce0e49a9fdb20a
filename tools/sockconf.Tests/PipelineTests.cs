using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;

namespace SockConformance.Tool.Tests;

/// <summary>The way of a machine without .NET: the plan here, the driver there, the judge here.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class PipelineTests : CliTest
{
    private string made = "";

    private string Driver => Path.Combine(made, "sockdriver");

    /// <summary>
    /// Builds the driver by the one line of the README, and puts the plan of the tiny expectations to it, once for all tests.
    /// </summary>
    [OneTimeSetUp]
    public async Task MakeATranscript()
    {
        made = Directory.CreateTempSubdirectory("sc").FullName;
        string expectations = new TinyExpectations(Path.Combine(made, "e")).Folder;
        string plan = $"'{Repository.Sockconf}' plan linux --expectations {expectations}";
        string line = $"cc *.c -o {Driver} && {plan} > {made}/p && {Driver} < {made}/p > {made}/t";
        using var child = Child.Start(Repository.Path("harness", "driver"), made, ["sh", "-c", line], []);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        (await child.WaitAsync(limit.Token)).EndsWith(0);
    }

    [OneTimeTearDown]
    public void RemoveTheTranscript() => Directory.Delete(made, recursive: true);

    [SetUp]
    public void CopyTheTranscript()
    {
        _ = new TinyExpectations(In("e"));
        File.Copy(Path.Combine(made, "t"), In("t"));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_plan_put_to_a_driver_by_hand_gives_the_verdicts_of_a_run()
    {
        const string Only = "--only SO_TYPE --only SO_KEEPALIVE --only TCP_NODELAY --only 'contract/get-length'";
        string byHandLine = $"\"$SOCKCONF\" plan linux {Only} > p && {Driver} --own-net < p > t && \"$SOCKCONF\" judge t {Only}";
        (await ShellAsync($"{byHandLine} && \"$SOCKCONF\" run {Only}")).EndsWith(0);
        var byHand = RunFileReader.Read(In("out", "runs", "t.jsonl"));
        var run = RunFileReader.Read(In("out", "runs", "local.jsonl"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Cases, Has.Count.GreaterThan(100));
            Assert.That(Verdicts(byHand), Is.EqualTo(Verdicts(run)));
        }
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_transcript_is_judged_with_what_its_hello_says_of_the_system()
    {
        await JudgeAsync("t");
        var header = RunFileReader.Read(In("out", "runs", "t.jsonl")).Header;
        Assert.That((header.Target, header.Platform, header.Title), Is.EqualTo(("t", "linux", $"Linux {header.Hello.Release}")));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_transcript_that_was_cut_short_is_kept_as_partial_and_said_so()
    {
        await ShellAsync("head -n 13 t > cut");
        (await JudgeAsync("cut")).ComplainsWith(1, "cut has 2 of 10 cases to their end", "kept as partial", "cut short");
        var run = RunFileReader.Read(In("out", "runs", "cut.partial.jsonl"), allowPartial: true);
        Assert.That((run.Complete, run.Cases.Count, File.Exists(In("out", "runs", "cut.jsonl"))), Is.EqualTo((false, 2, false)));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_number_that_was_cut_in_the_middle_is_not_judged()
    {
        string text = await File.ReadAllTextAsync(In("t"));
        int middle = text.IndexOf("value=10000", StringComparison.Ordinal) + "value=100".Length;
        await File.WriteAllTextAsync(In("cut"), text[..middle]);
        await JudgeAsync("cut");
        Assert.That(
            RunFileReader.Read(In("out", "runs", "cut.partial.jsonl"), allowPartial: true).Cases.Select(c => c.Transcript.CaseId),
            Has.None.Contains("/doubled/"));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_transcript_that_was_cut_in_its_last_line_is_partial()
    {
        await ShellAsync("head -c -3 t > cut");
        (await JudgeAsync("cut")).ComplainsWith(1, "cut has 9 of 10 cases to their end");
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task With_partial_a_transcript_that_was_cut_short_is_taken_as_far_as_it_goes()
    {
        await ShellAsync("head -n 13 t > cut");
        (await JudgeAsync("cut", "--partial")).EndsWith(0);
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_transcript_of_a_narrower_plan_is_told_how_to_judge_it()
    {
        await ShellAsync($"\"$SOCKCONF\" plan linux --only SO_RCVBUF --expectations e > p && {Driver} < p > t");
        (await JudgeAsync("t"))
            .ComplainsWith(1, "t has 6 of 10 cases to their end", "pass the --only that was given to 'sockconf plan'");
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_transcript_that_came_through_Windows_line_ends_is_the_same()
    {
        await ShellAsync("sed 's/$/\\r/' t > crlf");
        (await JudgeAsync("crlf")).EndsWith(0);
        Assert.That(RunFileReader.Read(In("out", "runs", "crlf.jsonl")).Cases, Has.Count.EqualTo(10));
    }

    private static List<string> Verdicts(Run run) =>
        [.. run.Cases.SelectMany(c => c.Verdicts.Select(v => $"{c.Transcript.CaseId} {Words(v)}"))];

    private static string Words(Verdict verdict) => $"{verdict.Claim}: {verdict.Code} {CauseWords.Sentence(verdict.Cause)}";

    private Task<Answer> JudgeAsync(string file, params string[] more) =>
        SockconfAsync(["judge", file, "--expectations", "e", .. more]);
}
