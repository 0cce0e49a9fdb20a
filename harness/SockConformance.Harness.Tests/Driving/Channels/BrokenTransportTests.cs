using System.Diagnostics;
using SockConformance.Harness.Driving;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Driving.Channels;

/// <summary>Whatever a shared process does wrong costs the cases that it was at.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class BrokenTransportTests
{
    [Test]
    [CancelAfter(60_000)]
    public async Task A_proper_one_serves_its_channels(CancellationToken cancel)
    {
        using var fake = new Fake();
        PlannedCase[] cases = [.. Enumerable.Range(0, 30).Select(i => Fake.Good($"c{i}") with { WaitMilliseconds = i % 3 })];

        var transcripts = await RunAsync(fake, "proper", cases, cancel);

        Assert.That(cases.Where(c => !Fake.IsWhole(c, transcripts.GetValueOrDefault(c.Id))), Is.Empty);
        Assert.That(fake.Started(), Has.Count.EqualTo(1), "one process for all");
        await fake.AssertNoneIsLeftAsync();
    }

    [TestCase("garbage", ReplyStatus.Garbage, "*** stack smashing detected ***")]
    [TestCase("flood", ReplyStatus.Garbage, "x")]
    [TestCase("one-too-many", ReplyStatus.Garbage, "")]
    [TestCase("one-too-few", ReplyStatus.Garbage, "")]
    [CancelAfter(60_000)]
    public async Task Nonsense_on_a_channel_costs_its_case_and_not_the_transport(
        string mode, ReplyStatus status, string name, CancellationToken cancel)
    {
        using var fake = new Fake();
        PlannedCase[] cases = [Fake.Good("a"), Fake.Bad("b"), Fake.Good("c"), Fake.Good("d")];

        var transcripts = await RunAsync(fake, mode, cases, cancel);

        var broken = cases.Where(c => !Fake.IsWhole(c, transcripts[c.Id])).ToList();
        Assert.That(broken, Has.Count.EqualTo(1));
        var last = transcripts[broken[0].Id].Exchanges[^1].Reply;
        Assert.That((last.Status, last.Name.StartsWith(name, StringComparison.Ordinal)), Is.EqualTo((status, true)));
        Assert.That(fake.Started(), Has.Count.EqualTo(1), "one process for all");
        await fake.AssertNoneIsLeftAsync();
    }

    [TestCase("exits", "with its transport, which ended with exit code 7, saying: out of luck")]
    [TestCase("noise", "with its transport, which wrote a line of more than 65536 bytes: ok raw=000")]
    [CancelAfter(60_000)]
    public async Task Its_end_costs_the_case_at_its_head(string mode, string name, CancellationToken cancel)
    {
        using var fake = new Fake();
        PlannedCase[] cases = [Fake.Good("a"), Fake.Bad("b"), Fake.Good("c"), Fake.Good("d")];

        var transcripts = await RunAsync(fake, mode, cases, cancel);

        Assert.That(cases.Where(c => !Fake.IsWhole(c, transcripts[c.Id])).Select(c => c.Id), Is.EqualTo(new[] { "b" }));
        var last = transcripts["b"].Exchanges[^1].Reply;
        Assert.That((last.Status, last.Name[..Math.Min(name.Length, last.Name.Length)]), Is.EqualTo((ReplyStatus.Ended, name)));
        Assert.That(fake.Started(), Has.Count.EqualTo(2), "one restart");
        await fake.AssertNoneIsLeftAsync();
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task One_that_stands_still_is_ended_and_costs_the_case_at_its_head(CancellationToken cancel)
    {
        using var fake = new Fake();
        PlannedCase[] cases = [Fake.Good("a"), Fake.Bad("b", 400), Fake.Good("c")];

        var transcripts = await RunAsync(fake, "hangs", cases, cancel);

        Assert.That(cases.Where(c => !Fake.IsWhole(c, transcripts[c.Id])).Select(c => c.Id), Is.EqualTo(new[] { "b" }));
        Assert.That(transcripts["b"].Exchanges[^1].Reply.Status, Is.EqualTo(ReplyStatus.Hang));
        await fake.AssertNoneIsLeftAsync();
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_line_of_no_channel_ends_it_and_is_told(CancellationToken cancel)
    {
        using var fake = new Fake();

        // Without the word its lines have no numbers.
        Assert.That(
            async () => await GreetAsync(fake.Command("proper") with { Channels = 2 }, cancel),
            Throws.TypeOf<DriverStartException>()
                .With.Message.Contains("with its transport, which wrote 'ok protocol=1")
                .Or.Message.Contains("with its transport, which wrote 'ok us=1', which is of no channel"));
        await fake.AssertNoneIsLeftAsync();
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task One_that_never_starts_is_not_waited_for_by_each_channel(CancellationToken cancel)
    {
        using var fake = new Fake();
        PlannedCase[] cases = [.. Enumerable.Range(0, 12).Select(i => Fake.Good($"c{i}") with { WaitMilliseconds = 1 })];
        var watch = Stopwatch.StartNew();
        var command = Channels(fake.Command("hangs-at-start", startSeconds: 2, waitForReady: true));
        await using var driver = new PlanDriver(command, new DrivingOptions(8));

        Assert.That(
            async () => await driver.RunAsync(cases, _ => { }, cancel),
            Throws.TypeOf<DriverStartException>().With.Message.Contains("did not answer hello within 2 s"));

        Assert.That(fake.Started(), Has.Count.EqualTo(2), "tried twice, not once a channel");
        await fake.AssertNoneIsLeftAsync();
    }

    private static DriverCommand Channels(DriverCommand command) =>
        command with { Arguments = [.. command.Arguments, "channels"], Channels = 4 };

    private static async Task<Hello> GreetAsync(DriverCommand command, CancellationToken cancel)
    {
        await using var driver = new PlanDriver(command, new DrivingOptions());
        return await driver.GreetAsync(CanaryPlan.For(TestCatalogs.Examples.Platforms["linux"]), cancel);
    }

    private static async Task<IReadOnlyDictionary<string, Transcript>> RunAsync(
        Fake fake, string mode, IReadOnlyList<PlannedCase> cases, CancellationToken cancel)
    {
        var transcripts = new System.Collections.Concurrent.ConcurrentDictionary<string, Transcript>();
        await using var driver = new PlanDriver(Channels(fake.Command(mode)), new DrivingOptions(3));
        await driver.RunAsync(cases, t => Assert.That(transcripts.TryAdd(t.CaseId, t), Is.True, t.CaseId), cancel);
        return transcripts;
    }
}
