using System.Diagnostics;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;

namespace SockConformance.Tool.Tests;

/// <summary>
/// Ctrl-C in the middle of a run that waits. A terminal sends it to the whole group, the drivers too; another program sends
/// it to the run alone.
/// </summary>
[TestFixture("INT", true)]
[TestFixture("INT", false)]
[TestFixture("TERM", false)]
[Platform("Linux")]
internal sealed class InterruptTests(string signal, bool group)
{
    private readonly Interrupted place = new();
    private Answer answer = null!;
    private TimeSpan took;
    private string whole = "";
    private IReadOnlyList<(string Id, bool IsDriver)> left = [];
    private string[] temporary = [];

    /// <summary>One run serves all tests: a whole one, and then one that is ended in the middle.</summary>
    [OneTimeSetUp]
    public async Task EndARunInTheMiddle()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        (await RunAsync(limit.Token, "run")).EndsWith(0);
        whole = await File.ReadAllTextAsync(place.In("out", "runs", "local.jsonl"));
        place.StartWaitingRun("100s");
        await place.UntilOnlyWaitingDriversAreLeftAsync(2, limit.Token);
        var watch = Stopwatch.StartNew();
        answer = await place.SignalAsync(signal, group, limit.Token);
        took = watch.Elapsed;
        left = place.Processes();
        temporary = Directory.GetFileSystemEntries(place.Temporary);
    }

    [OneTimeTearDown]
    public void RemoveTheFolder() => place.Dispose();

    [Test]
    public void It_ends_long_before_what_its_drivers_wait_for() => Assert.That(took, Is.LessThan(TimeSpan.FromSeconds(60)));

    [Test]
    public void Its_exit_code_tells_that_the_job_was_not_done() => Assert.That(answer.Code, Is.Not.Zero);

    [Test]
    public void It_tells_that_the_run_is_partial_and_shows_no_stack_trace() =>
        Assert.That(
            answer.All,
            Does.Contain("partial  the run was ended before all cases were done").And.Not.Contain("   at ")
                .And.Not.Contain("Exception"));

    [Test]
    public void It_leaves_no_driver_running() => Assert.That(left, Is.Empty);

    [Test]
    public void It_leaves_no_temporary_files() => Assert.That(temporary, Is.Empty);

    [Test]
    public void Cases_that_were_done_are_kept_and_none_that_the_signal_ended()
    {
        var run = RunFileReader.Read(place.In("out", "runs", "local.partial.jsonl"), allowPartial: true);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Cases, Has.Count.EqualTo(10), "all quick cases");
            Assert.That(run.Cases.SelectMany(c => c.Verdicts).Select(v => v.Cause.Kind), Is.All.EqualTo(CauseKind.Passed));
        }
    }

    [Test]
    public void It_does_not_take_the_place_of_a_whole_run() =>
        Assert.That(File.ReadAllText(place.In("out", "runs", "local.jsonl")), Is.EqualTo(whole));

    [Test]
    [CancelAfter(300_000)]
    public async Task It_is_not_reported_as_a_whole_run() =>
        (await RunAsync(TestContext.CurrentContext.CancellationToken, "report", "out/runs"))
            .ComplainsWith(2, "local.partial.jsonl: the run was ended in the middle", "--partial");

    private async Task<Answer> RunAsync(CancellationToken cancel, params string[] arguments)
    {
        string[] command = [Repository.Sockconf, .. arguments, "--expectations", "e"];
        using var child = Child.Start(place.Folder, place.Temporary, command, []);
        return await child.WaitAsync(cancel);
    }
}
