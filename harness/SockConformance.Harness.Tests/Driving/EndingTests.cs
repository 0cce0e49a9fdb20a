using SockConformance.Harness.Driving;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Driving;

/// <summary>Whatever ends a run, and whatever a driver leaves behind, the harness ends in time and so do the processes.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class EndingTests
{
    [Test]
    [CancelAfter(60_000)]
    public async Task A_child_that_a_hanging_driver_left_is_ended_with_it(CancellationToken cancel)
    {
        using var fake = new Fake();

        // Time enough for the child to come up and tell its number.
        var transcripts = await fake.RunAsync("leaves-a-child", [Fake.Good("a"), Fake.Bad("b", 1500), Fake.Good("c")], cancel);

        Assert.That(transcripts["b"].Exchanges[^1].Reply.Status, Is.EqualTo(ReplyStatus.Hang));
        Assert.That(Fake.IsWhole(Fake.Good("c"), transcripts["c"]), Is.True);
        Assert.That(fake.Started(), Has.Count.EqualTo(3), "two drivers and the child");
        await fake.AssertNoneIsLeftAsync();
    }

    [TestCase(1)]
    [TestCase(100_000)]
    [CancelAfter(60_000)]
    public async Task A_child_that_outlives_its_driver_and_holds_the_pipes_costs_one_case(
        int moreRequests, CancellationToken cancel)
    {
        using var fake = new Fake();
        var bad = Fake.Case("b", ["misbehave limit=1500", .. Enumerable.Repeat("echo value=b", moreRequests)]);

        var transcripts = await fake.RunAsync("orphans-a-child", [Fake.Good("a"), bad, Fake.Good("c")], cancel);

        Assert.That(transcripts["b"].Exchanges[^1].Reply.Status, Is.EqualTo(ReplyStatus.Hang).Or.EqualTo(ReplyStatus.Ended));
        Assert.That(new[] { "a", "c" }.All(id => Fake.IsWhole(Fake.Good(id), transcripts[id])), Is.True);
        // Nothing leads from a driver that is gone to the child that it left: the test ends it.
        fake.EndAll();
        await fake.AssertNoneIsLeftAsync();
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_cancelled_run_keeps_what_was_done_and_tells_nothing_of_the_case_in_the_middle(CancellationToken cancel)
    {
        using var fake = new Fake();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var done = new List<string>();

        PlannedCase[] cases = [Fake.Good("a"), Fake.Bad("b", 60_000), Fake.Good("c")];
        var driver = new PlanDriver(fake.Command("hangs"), new DrivingOptions());
        Assert.That(
            async () => await driver.RunAsync(cases, Done, stop.Token),
            Throws.InstanceOf<OperationCanceledException>());

        Assert.That(done, Is.EqualTo(new[] { "a" }));
        await fake.AssertNoneIsLeftAsync();

        void Done(Transcript transcript)
        {
            done.Add(transcript.CaseId);
            stop.CancelAfter(200);
        }
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_child_that_a_driver_left_is_ended_when_the_run_is_cancelled(CancellationToken cancel)
    {
        using var fake = new Fake();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        stop.CancelAfter(1500);

        Assert.That(
            async () => await fake.RunAsync("leaves-a-child", [Fake.Bad("a", 60_000)], stop.Token),
            Throws.InstanceOf<OperationCanceledException>());

        Assert.That(fake.Started(), Has.Count.EqualTo(2), "the driver and the child");
        await fake.AssertNoneIsLeftAsync();
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_run_of_many_drivers_can_be_cancelled(CancellationToken cancel)
    {
        using var fake = new Fake();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var waiting = Enumerable.Range(0, 12).Select(i => Fake.Case($"w{i}", "identity", "sleep 30000 limit=60000"));
        PlannedCase[] cases = [.. waiting.Select(c => c with { WaitMilliseconds = 30_000 })];
        stop.CancelAfter(1000);

        Assert.That(
            async () => await fake.RunAsync("proper", cases, stop.Token, new DrivingOptions(ParallelDrivers: 4)),
            Throws.InstanceOf<OperationCanceledException>());

        await fake.AssertNoneIsLeftAsync();
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_run_can_be_cancelled_while_its_driver_starts(CancellationToken cancel)
    {
        using var fake = new Fake();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        stop.CancelAfter(700);

        Assert.That(
            async () => await fake.RunAsync("hangs-at-start", [Fake.Good("a")], stop.Token),
            Throws.InstanceOf<OperationCanceledException>());

        await fake.AssertNoneIsLeftAsync();
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_run_can_be_cancelled_while_its_driver_floods(CancellationToken cancel)
    {
        using var fake = new Fake();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var requests = Enumerable.Repeat("echo value=a", 100_000).ToArray();
        PlannedCase[] cases = [Fake.Good("a"), .. Enumerable.Range(0, 50).Select(i => Fake.Case($"b{i}", requests))];

        var driver = new PlanDriver(fake.Command("proper"), new DrivingOptions());
        Assert.That(
            async () => await driver.RunAsync(cases, _ => stop.Cancel(), stop.Token),
            Throws.InstanceOf<OperationCanceledException>());

        await fake.AssertNoneIsLeftAsync();
    }
}
