using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;

namespace SockConformance.Tool.Tests;

/// <summary>A run of some cases into a folder that has a run of all.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class PartialRunTests : CliTest
{
    private string Whole => In("out", "runs", "local.jsonl");

    private string Part => In("out", "runs", "local.part.jsonl");

    [SetUp]
    public async Task WriteARunOfAll()
    {
        _ = new TinyExpectations(In("e"));
        Directory.CreateDirectory(In("out", "runs"));
        await File.WriteAllTextAsync(Whole, await TinyRun.TextAsync());
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task It_takes_the_place_of_its_own_cases_and_keeps_the_others()
    {
        await File.WriteAllTextAsync(Whole, TinyRun.Regressed(await TinyRun.TextAsync()));
        Assert.That((await RunAsync("--only", "SO_KEEPALIVE")).EndsWith(0).Error, Does.Contain("keeps its other"));
        var run = RunFileReader.Read(Whole);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Cases, Has.Count.EqualTo(10));
            Assert.That(run.Header.Only, Is.Empty);
            Assert.That(run.Cases.SelectMany(c => c.Verdicts).Select(v => v.Code), Is.All.EqualTo(VerdictCode.Pass));
        }
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task The_site_shows_what_was_joined()
    {
        (await RunAsync("--only", "SO_KEEPALIVE")).EndsWith(0);
        string page = await File.ReadAllTextAsync(In("out", "options", "SOL_SOCKET", "SO_RCVBUF.html"));
        Assert.That(page, Does.Contain("10000"), "the site lost the answers of an option that was not run again");
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task Where_the_system_is_another_it_is_kept_beside_and_says_so()
    {
        string other = TinyRun.Replaced(await TinyRun.TextAsync(), "os=Linux", "os=Linux machine-id=other");
        await File.WriteAllTextAsync(Whole, other);
        var answer = (await RunAsync("--only", "SO_KEEPALIVE")).EndsWith(0);
        using (Assert.EnterMultipleScope())
        {
            const string said = "stays as it is, because it is of another system";
            Assert.That(answer.Error, Does.Contain(said).And.Contain("local.part.jsonl"));
            Assert.That(await File.ReadAllTextAsync(Whole), Is.EqualTo(other));
            Assert.That(RunFileReader.Read(Part).Header.Only, Is.EqualTo(new[] { "SO_KEEPALIVE" }));
        }
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_run_of_all_takes_the_place_of_both()
    {
        await File.WriteAllTextAsync(Part, await TinyRun.TextAsync());
        (await RunAsync()).EndsWith(0);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(File.Exists(Part), Is.False);
            Assert.That(RunFileReader.Read(Whole).Cases, Has.Count.EqualTo(10));
        }
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task Runs_of_other_targets_stay()
    {
        string other = TinyRun.Replaced(await TinyRun.TextAsync(), "\"target\":\"local\"", "\"target\":\"other\"");
        await File.WriteAllTextAsync(In("out", "runs", "other.jsonl"), other);
        (await RunAsync()).EndsWith(0);
        Assert.That(await File.ReadAllTextAsync(In("out", "runs", "other.jsonl")), Is.EqualTo(other));
    }

    private Task<Answer> RunAsync(params string[] more) => SockconfAsync(["run", "--expectations", "e", .. more]);
}
