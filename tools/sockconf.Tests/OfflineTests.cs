using SockConformance.Harness.Runs;

namespace SockConformance.Tool.Tests;

/// <summary>
/// A machine without .NET: the plan is made here, the driver is built and run there, its answers are judged here. The steps
/// of the README, with Linux for NetBSD.
/// </summary>
[TestFixture]
[Platform("Linux")]
internal sealed class OfflineTests : CliTest
{
    [SetUp]
    public async Task TakeTheSourcesThere()
    {
        (await ShellAsync("mkdir there && cp -R $DRIVER there/driver && cp $DRIVER/../../tools/ci/offline.sh there")).EndsWith(0);
        _ = new TinyExpectations(In("e"));
        (await ShellAsync("$SOCKCONF plan linux --expectations e > there/plan")).EndsWith(0);
    }

    [Test]
    [CancelAfter(600_000)]
    public async Task Plan_here_driver_there_judge_here_gives_the_verdicts_of_a_run_here()
    {
        (await ShellAsync("cd there/driver && cc *.c -o sockdriver && ./sockdriver < ../plan > ../linux")).EndsWith(0);
        await SameAsHereAsync("there/linux");
    }

    [Test]
    [CancelAfter(600_000)]
    public async Task The_script_does_the_same_with_the_folder_of_sources_alone()
    {
        (await ShellAsync("cd there && DRIVER=driver sh offline.sh plan linux")).EndsWith(0);
        await SameAsHereAsync("there/linux");
        Assert.That(Directory.GetFileSystemEntries(Temporary), Is.Empty);
    }

    [Test]
    [CancelAfter(600_000)]
    public async Task The_script_says_what_it_wants_when_it_is_called_wrongly()
    {
        var answer = (await ShellAsync("cd there && sh offline.sh plan")).EndsWith(2);
        Assert.That(answer.Error, Does.StartWith("usage: offline.sh PLAN TRANSCRIPT"));
    }

    [Test]
    [CancelAfter(600_000)]
    public async Task The_site_of_a_plain_shell_has_targets_of_here_and_transcripts_of_elsewhere()
    {
        (await ShellAsync("cd there && DRIVER=driver sh offline.sh plan elsewhere")).EndsWith(0);
        (string, string?)[] environment =
        [
            ("SOCKCONF", Repository.Sockconf),
            ("TARGETS", "local"),
            ("EXPECTATIONS", In("e")),
            ("TRANSCRIPTS", In("there", "elsewhere")),
        ];
        string script = Repository.Path("tools", "ci", "conformance.sh");
        (await RunAsync(["sh", script, In("site")], environment)).EndsWith(0);
        Assert.That(
            Directory.GetFiles(In("site", "runs")).Select(Path.GetFileName),
            Is.EquivalentTo(new[] { "elsewhere.jsonl", "local.jsonl" }));
        Assert.That(
            await File.ReadAllTextAsync(In("site", "index.html")),
            Does.Contain("asked directly; the same by the transcript elsewhere"));
    }

    private async Task SameAsHereAsync(string transcript)
    {
        (await SockconfAsync("judge", transcript, "--name", "there", "--expectations", "e")).EndsWith(0);
        (await SockconfAsync("run", "--expectations", "e")).EndsWith(0);
        Assert.That(Verdicts("there"), Is.EqualTo(Verdicts("local")).And.Not.Empty);
    }

    private List<string> Verdicts(string target) =>
        [
            .. RunFileReader.Read(In("out", "runs", target + ".jsonl")).Cases
                .SelectMany(c => c.Verdicts.Select(v => $"{c.Transcript.CaseId} {v.Claim} {v.Code}")),
        ];
}
