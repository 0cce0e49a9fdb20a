using SockConformance.Harness.Runs;

namespace SockConformance.Tool.Tests;

[TestFixture]
[Platform("Linux")]
internal sealed class InterruptedRerunTests
{
    [Test]
    [CancelAfter(300_000)]
    public async Task Ctrl_C_while_failures_are_run_again_keeps_all_that_was_done_as_partial()
    {
        var cancel = TestContext.CurrentContext.CancellationToken;
        using var place = new Interrupted();
        place.StartWaitingRun("6s");
        var first = await place.UntilOnlyWaitingDriversAreLeftAsync(2, cancel);
        await place.UntilOtherDriversRunAsync(first, cancel);
        (await place.SignalAsync("INT", group: true, cancel)).EndsWith(1);
        Assert.That(
            RunFileReader.Read(place.In("out", "runs", "local.partial.jsonl"), allowPartial: true).Cases,
            Has.Count.EqualTo(12));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task Where_the_parent_lets_Ctrl_C_be_ignored_a_run_goes_on_and_a_request_to_terminate_ends_it()
    {
        var cancel = TestContext.CurrentContext.CancellationToken;
        using var place = new Interrupted();
        place.StartWaitingRun("100s", "--ignore-signal=INT");
        var drivers = await place.UntilOnlyWaitingDriversAreLeftAsync(2, cancel);
        await place.SendAsync("INT", group: true, cancel);
        await Task.Delay(500, cancel);
        Assert.That(await place.UntilOnlyWaitingDriversAreLeftAsync(2, cancel), Is.EquivalentTo(drivers));
        (await place.SignalAsync("TERM", group: false, cancel)).EndsWith(1);
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_terminal_that_is_closed_ends_a_run_that_keeps_what_was_done_and_leaves_nothing_behind()
    {
        var cancel = TestContext.CurrentContext.CancellationToken;
        using var place = new Interrupted();
        place.StartWaitingRun("100s", terminal: true);
        await place.UntilOnlyWaitingDriversAreLeftAsync(2, cancel);
        await place.SendAsync("KILL", group: false, cancel);
        while (place.Processes().Count > 0)
            await Task.Delay(20, cancel);
        string kept = place.In("out", "runs", "local.partial.jsonl");
        Assert.That(RunFileReader.Read(kept, allowPartial: true).Cases, Has.Count.EqualTo(10));
        Assert.That(Directory.GetFileSystemEntries(place.Temporary), Is.Empty);
    }
}
