using System.Diagnostics;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Driving.Channels;

/// <summary>Several of our drivers behind one process do what as many processes do.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
public sealed class RealChannelTests
{
    [Test]
    [CancelAfter(60_000)]
    public async Task Waiting_cases_wait_at_the_same_time(CancellationToken cancel)
    {
        using var real = await RealChannels.MakeAsync(cancel);
        var watch = Stopwatch.StartNew();

        var transcripts =
            await real.RunAsync([.. Enumerable.Range(0, 16).Select(i => Waiting($"w{i}", 1000)), Whole("q")], 17, null, cancel);

        Assert.That(transcripts.Values.Where(t => t.Exchanges.Any(e => e.Reply.Status != ReplyStatus.Ok)), Is.Empty);
        Assert.That(
            transcripts.Values.Select(t => t.Exchanges[0].Reply["pid"]).Distinct().Count(),
            Is.EqualTo(17),
            "each in a driver of its own");
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(12)), "one after the other they take 16 s");
        await real.AssertNothingIsLeftAsync();
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Far_more_than_any_buffer_holds_goes_through_whole(CancellationToken cancel)
    {
        using var real = await RealChannels.MakeAsync(cancel);
        string text = new('x', 4000);
        string[] requests = [.. Enumerable.Repeat("hello", 300), .. Enumerable.Repeat(text, 100)];
        PlannedCase[] cases = [.. Enumerable.Range(0, 40).Select(i => Case($"c{i}", requests, i % 4 == 0 ? 0 : 1))];

        var transcripts = await real.RunAsync(cases, 4, null, cancel);

        Assert.That(transcripts, Has.Count.EqualTo(40));
        Assert.That(transcripts.Values.Where(t => Count(t, ReplyStatus.Ok) != 300 || Count(t, ReplyStatus.Bad) != 100), Is.Empty);
        await real.AssertNothingIsLeftAsync();
    }

    [TestCase("SEGV", ReplyStatus.Crash, "SIGSEGV")]
    [TestCase("KILL", ReplyStatus.Ended, "by signal 9")]
    [CancelAfter(60_000)]
    public async Task The_end_of_one_driver_costs_one_case_and_the_others_do_not_notice(
        string signal, ReplyStatus status, string name, CancellationToken cancel)
    {
        using var real = await RealChannels.MakeAsync(cancel);
        PlannedCase[] cases = [.. Enumerable.Range(0, 6).Select(i => Waiting($"w{i}", 1500))];

        var transcripts = await real.RunAsync(cases, 3, KillOne, cancel);

        var broken = transcripts.Values.Where(t => t.Exchanges[^1].Reply.Status != ReplyStatus.Ok).ToList();
        Assert.That(transcripts, Has.Count.EqualTo(6));
        Assert.That(
            broken.Select(t => (t.Exchanges[^1].Reply.Status, t.Exchanges[^1].Reply.Name)),
            Is.EqualTo(new[] { (status, name) }));
        await real.AssertNothingIsLeftAsync();

        async Task KillOne()
        {
            await RealChannels.UntilAsync(() => real.Running().Count == 4, cancel);
            await Task.Delay(500, cancel);
            RealChannels.Signal(real.Running()[^1], signal);
        }
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_hang_costs_one_case_and_its_driver_is_ended(CancellationToken cancel)
    {
        using var real = await RealChannels.MakeAsync(cancel);
        var hang = Case("h", ["socket a AF_UNIX SOCK_STREAM 0", "bind a any:0", "sleep 60000 limit=400", "identity"], 60_000);

        var transcripts = await real.RunAsync([hang, Waiting("w0", 1200), Waiting("w1", 1200), Whole("q")], 4, null, cancel);

        Assert.That(transcripts["h"].Exchanges[^1].Reply, Is.EqualTo(Reply.Hang(400)));
        Assert.That(transcripts.Values.Count(t => t.Exchanges[^1].Reply.Status == ReplyStatus.Ok), Is.EqualTo(3));
        await real.AssertNothingIsLeftAsync();
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task The_end_of_the_transport_costs_the_cases_at_its_heads(CancellationToken cancel)
    {
        using var real = await RealChannels.MakeAsync(cancel);
        PlannedCase[] cases = [.. Enumerable.Range(0, 12).Select(i => Waiting($"w{i}", 1000))];

        var transcripts = await real.RunAsync(cases, 4, KillTransport, cancel);

        var broken = transcripts.Values.Where(t => t.Exchanges[^1].Reply.Status != ReplyStatus.Ok).ToList();
        Assert.That(transcripts, Has.Count.EqualTo(12));
        Assert.That(
            broken.Select(t => t.Exchanges[^1].Reply.Status),
            Is.EqualTo(Enumerable.Repeat(ReplyStatus.Ended, broken.Count)));
        Assert.That(broken, Has.Count.InRange(1, 4));
        Assert.That(broken[0].Exchanges[^1].Reply.Name, Is.EqualTo("with its transport, which ended by signal 9"));
        await real.AssertNothingIsLeftAsync();

        async Task KillTransport()
        {
            await RealChannels.UntilAsync(() => real.Running().Count == 5, cancel);
            await Task.Delay(400, cancel);
            RealChannels.Signal(real.Running()[0], "KILL");
        }
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_cancelled_run_leaves_nothing(CancellationToken cancel)
    {
        using var real = await RealChannels.MakeAsync(cancel);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        stop.CancelAfter(1000);

        PlannedCase[] waiting = [.. Enumerable.Range(0, 8).Select(i => Waiting($"w{i}", 30_000))];
        Assert.That(
            async () => await real.RunAsync(waiting, 4, null, stop.Token), Throws.InstanceOf<OperationCanceledException>());

        await real.AssertNothingIsLeftAsync();
    }

    private static PlannedCase Case(string id, string[] requests, long wait) =>
        Fake.Case(id, requests) with { WaitMilliseconds = wait };

    private static int Count(Transcript transcript, ReplyStatus status) =>
        transcript.Exchanges.Count(e => e.Reply.Status == status);

    private static PlannedCase Whole(string id) => Case(id, ["identity", "symbol SOL_SOCKET", "identity"], 0);

    private static PlannedCase Waiting(string id, int ms) =>
        Case(id, ["identity", $"sleep {ms} limit=20000", "symbol SOL_SOCKET"], ms);
}
