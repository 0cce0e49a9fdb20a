using System.Diagnostics;
using SockConformance.Harness.Runs;

namespace SockConformance.Tool.Tests;

/// <summary>Ctrl-C in the middle of a run that waits.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class InterruptTests : CliTest
{
    /// <summary>A case that waits, with a local socket whose name is a file of the driver's.</summary>
    private const string Waiting = """
        cases:
          waits:
            title: It waits, and would see a wrong value then
            for: { kind: documented }
            steps:
              - use bound $kind
              - sleep 3s
              - got: getsockopt b SO_RCVBUF
            expect:
              linux: { doubled: { got: 1 } }

        """;

    [TestCase("INT", false)]
    [TestCase("INT", true, Description = "a terminal sends it to the drivers as well")]
    [TestCase("TERM", false)]
    [CancelAfter(60_000)]
    public async Task A_run_that_is_ended_ends_within_2_seconds_and_cleans_up(string signal, bool group)
    {
        var (answer, took) = await EndInTheMiddleAsync(signal, group);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Code, Is.Not.Zero);
            Assert.That(took, Is.LessThan(TimeSpan.FromSeconds(2)));
            Assert.That(answer.All, Does.Not.Contain("   at ").And.Not.Contain("Exception"));
            Assert.That(Processes(), Is.Empty);
            Assert.That(Directory.EnumerateFileSystemEntries(Temporary), Is.Empty);
        }
    }

    [TestCase(false)]
    [TestCase(true, Description = "a terminal sends it to the drivers as well")]
    [CancelAfter(60_000)]
    public async Task What_was_done_until_then_is_kept_as_partial_and_nothing_else(bool group)
    {
        var (answer, _) = await EndInTheMiddleAsync("INT", group);
        Assert.That(Directory.EnumerateFiles(In("out"), "*", SearchOption.AllDirectories), Is.EqualTo(new[] { In("out", "runs", "local.partial.jsonl") }));
        var run = RunFileReader.Read(In("out", "runs", "local.partial.jsonl"), allowPartial: true);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Out, Does.Contain("partial  the run was ended before all cases were done"));
            Assert.That(run.Complete, Is.False);
            Assert.That(run.Cases, Has.Count.EqualTo(10), "all quick cases, and none that waits");
            Assert.That(run.Cases.SelectMany(c => c.Verdicts).Select(v => v.Reason), Is.All.Empty);
        }
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_run_that_was_ended_does_not_take_the_place_of_a_whole_one()
    {
        string folder = new TinyExpectations(In("e")).Folder;
        await SockconfAsync("run", "--expectations", folder);
        string whole = await File.ReadAllTextAsync(In("out", "runs", "local.jsonl"));
        await EndInTheMiddleAsync("INT", false);
        Assert.That(await File.ReadAllTextAsync(In("out", "runs", "local.jsonl")), Is.EqualTo(whole));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_run_that_was_ended_is_not_reported_as_a_whole_one()
    {
        await EndInTheMiddleAsync("INT", false);
        (await SockconfAsync("report", "out/runs", "--expectations", "e")).ComplainsWith(2, "local.partial.jsonl: the run was ended in the middle", "--partial");
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task While_failures_are_run_again_all_that_was_done_is_kept_as_partial()
    {
        var cancel = TestContext.CurrentContext.CancellationToken;
        using var child = StartRun(Waiting.Replace("3s", "1s", StringComparison.Ordinal));
        await UntilOnlyWaitingDriversAreLeftAsync(2, cancel);
        await UntilOnlyWaitingDriversAreLeftAsync(1, cancel);
        (await ShellAsync($"kill -INT -{child.Id}")).EndsWith(0);
        (await child.WaitAsync(cancel)).EndsWith(1);
        Assert.That(RunFileReader.Read(In("out", "runs", "local.partial.jsonl"), allowPartial: true).Cases, Has.Count.EqualTo(12));
    }

    /// <summary>Starts a run, sends a signal while its waiting cases wait, and tells how long it took to end then.</summary>
    private async Task<(Answer Answer, TimeSpan Took)> EndInTheMiddleAsync(string signal, bool group)
    {
        var cancel = TestContext.CurrentContext.CancellationToken;
        using var child = StartRun(Waiting);
        await UntilOnlyWaitingDriversAreLeftAsync(2, cancel);
        var watch = Stopwatch.StartNew();
        (await ShellAsync($"kill -{signal} {(group ? "-" : "")}{child.Id}")).EndsWith(0);
        return (await child.WaitAsync(cancel), watch.Elapsed);
    }

    /// <summary>Starts a run in a session of its own, as a terminal would: then its id is also that of its process group.</summary>
    private Child StartRun(string waiting) =>
        Start(["setsid", Repository.Sockconf, "run", "--expectations", new TinyExpectations(In("e")).Replace("SOL_SOCKET/SO_RCVBUF.yaml", "cases:\n", waiting).Folder]);

    /// <summary>Waits until so many drivers are left, all of which wait: with the local socket of one of them made, that of the quick cases was started before and has ended.</summary>
    private async Task UntilOnlyWaitingDriversAreLeftAsync(int count, CancellationToken cancel)
    {
        int seen = 0;
        while (seen < 5)
        {
            bool waiting = Directory.EnumerateFiles(Temporary, "*", SearchOption.AllDirectories).Any() && Processes().Count(p => p.IsDriver) == count;
            seen = waiting ? seen + 1 : 0;
            await Task.Delay(20, cancel);
        }
    }

    /// <summary>All processes that were given this test's folder for temporary files; a driver has a folder of its own in it.</summary>
    private List<(string Id, bool IsDriver)> Processes()
    {
        var found = new List<(string, bool)>();
        foreach (string folder in Directory.EnumerateDirectories("/proc").Where(f => int.TryParse(Path.GetFileName(f), out _)))
        {
            try
            {
                string environment = File.ReadAllText(Path.Combine(folder, "environ"));
                if (environment.Contains($"TMPDIR={Temporary}", StringComparison.Ordinal))
                    found.Add((Path.GetFileName(folder), environment.Contains($"TMPDIR={Temporary}/", StringComparison.Ordinal)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It ended meanwhile, or is another user's.
            }
        }
        return found;
    }
}
