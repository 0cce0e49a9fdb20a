using System.IO.Compression;
using System.Text;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Divergences;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Tests.Campaign;

/// <summary>A target that is a file: what a system answered elsewhere is judged like any other target's answers.</summary>
[TestFixture]
internal sealed class RecordedRunTests
{
    private static readonly Workspace Here = Workspace.Find(AppContext.BaseDirectory);
    private static readonly DateOnly Day = new(2026, 11, 29);

    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("sockconf-recorded").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [TestCase("ok value=1 len=4 size=4", VerdictCode.Pass)]
    [TestCase("ok value=0 len=4 size=4", VerdictCode.Fail)]
    public async Task What_was_recorded_is_judged_by_the_claims_of_today(string answer, VerdictCode code) =>
        Assert.That(Works(await JudgedAsync(Transcript(answer))).Code, Is.EqualTo(code));

    [Test]
    public async Task A_case_that_is_asked_otherwise_since_is_stale_and_fails_nothing()
    {
        var run = await JudgedAsync(Transcript("ok value=0 len=4 size=4", hash: "000000000000"));

        Assert.That(Works(run).Cause.Kind, Is.EqualTo(CauseKind.Stale));
        Assert.That(KnownDivergences.IsDivergence(Works(run)), Is.False);
    }

    [Test]
    public async Task A_case_that_was_never_asked_is_in_the_run_and_fails_nothing()
    {
        var run = await JudgedAsync(Transcript("ok value=0 len=4 size=4").Replace("works", "gone", StringComparison.Ordinal));

        Assert.That(Works(run).Cause.Kind, Is.EqualTo(CauseKind.NotRun));
        Assert.That(KnownDivergences.IsDivergence(Works(run)), Is.False);
        Assert.That(run.Complete);
    }

    [Test]
    public async Task Stale_cases_and_cases_that_were_never_asked_are_counted_apart()
    {
        int planned = (await JudgedAsync(Transcript(""))).Cases.Count;

        Assert.That(await GapsAsync(Transcript("ok value=1 len=4 size=4")), Is.EqualTo(new RecordingGaps(0, planned - 1)));
        Assert.That(await GapsAsync(Transcript("ok", hash: "000000000000")), Is.EqualTo(new RecordingGaps(1, planned - 1)));
        Assert.That(RecordingGaps.Count(SmallRun.With("ok", VerdictCode.Pass)), Is.Null, "a run that was made here has no gaps");
    }

    [Test]
    public async Task The_last_case_of_a_file_that_was_cut_short_counts_as_never_asked()
    {
        string whole = Transcript("ok value=1 len=4 size=4");
        string cut = whole[..(whole.TrimEnd('\n').LastIndexOf('\n') + 1)];

        Assert.That(Works(await JudgedAsync(cut)).Cause.Kind, Is.EqualTo(CauseKind.NotRun));
    }

    [Test]
    public async Task A_compressed_file_is_read_as_the_same()
    {
        string file = Path.Combine(folder, "answers.gz");
        await using (var stream = new GZipStream(File.Create(file), CompressionLevel.Optimal))
            await stream.WriteAsync(Encoding.UTF8.GetBytes(Transcript("ok value=1 len=4 size=4")));

        Assert.That(Works(await RunAsync(Target(file))).Code, Is.EqualTo(VerdictCode.Pass));
    }

    [Test]
    public async Task A_run_file_of_somebody_else_comes_in_the_same_way()
    {
        string file = Path.Combine(folder, "answers.jsonl.gz");
        RunFileWriter.Write(file, SmallRun.With("ok value=0 len=4 size=4", VerdictCode.Pass));
        var run = await RunAsync(Target(file));

        Assert.That((Works(run).Code, run.Header.Target, run.Header.Recorded?.On), Is.EqualTo((VerdictCode.Fail, "old", Day)));
        Assert.That(RecordingGaps.Count(run)!.NotAsked, Is.EqualTo(run.Cases.Count - 1));
    }

    [Test]
    public async Task The_run_says_when_and_how_it_was_recorded_and_so_does_its_file()
    {
        var run = await JudgedAsync(Transcript("ok value=1 len=4 size=4"));
        string file = Path.Combine(folder, "old.jsonl");
        RunFileWriter.Write(file, run);

        Assert.That(run.Header.Started, Is.EqualTo(new DateTimeOffset(2026, 11, 29, 0, 0, 0, TimeSpan.Zero)));
        Assert.That(RunFileReader.Read(file).Header.Recorded, Is.EqualTo(new Recorded(Day, "On a shelf.")));
    }

    [Test]
    public void A_recording_of_another_platform_is_told_with_what_to_mend()
    {
        string netbsd = Transcript("ok").Replace("os=Linux", "os=NetBSD", StringComparison.Ordinal);
        const string complaint = "its driver ran on NetBSD, and the target old is of the platform linux; mend 'platform'";
        Assert.That(() => JudgedAsync(netbsd), Throws.TypeOf<InputException>().With.Message.Contains(complaint));
    }

    [Test]
    public void A_file_that_is_not_there_is_told_by_its_path() =>
        Assert.That(
            () => RunAsync(Target(Path.Combine(folder, "none"))),
            Throws.TypeOf<TargetUnavailableException>().With.Message.Contains(Path.Combine(folder, "none")));

    [Test]
    public void Nothing_else_can_be_asked_of_it() =>
        Assert.That(
            () => TargetLauncher.PrepareAsync(Here, Target("x"), CancellationToken.None),
            Throws.TypeOf<TargetUnavailableException>().With.Message.Contains("a recording of 2026-11-29"));

    private static Target Target(string file) => new()
    {
        Name = "old",
        Platform = "linux",
        About = "It answered once.",
        Folder = "",
        Command = [],
        Recording = new Recording(file, new Recorded(Day, "On a shelf.")),
    };

    private static string Transcript(string answer, string? hash = null)
    {
        hash ??= SmallRun.Plan.Cases.Single().Hash;
        return $"{SmallRun.HelloLine}\nok case={SmallRun.CaseId} hash={hash}\nok us=3\n{answer}\n";
    }

    private static Verdict Works(Run run) => run.Cases.Single(c => c.Transcript.CaseId == SmallRun.CaseId).Verdicts.Single();

    private async Task<Run> JudgedAsync(string transcript)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "answers"), transcript);
        return await RunAsync(Target(Path.Combine(folder, "answers")));
    }

    private async Task<RecordingGaps?> GapsAsync(string transcript) => RecordingGaps.Count(await JudgedAsync(transcript));

    private static async Task<Run> RunAsync(Target target) =>
        (await TargetCampaign.RunAsync(Here, target, SmallRun.Catalog, new CampaignOptions(), default)).Run;
}
