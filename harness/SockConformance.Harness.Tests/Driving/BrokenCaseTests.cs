using SockConformance.Harness.Driving;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Driving;

/// <summary>Whatever a driver does in the middle of a case costs that case and no other.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class BrokenCaseTests
{
    private const int Short = 300;

    [TestCase("crashes", ReplyStatus.Crash, "SIGSEGV")]
    [TestCase("exits", ReplyStatus.Ended, "with exit code 7, saying: out of luck")]
    [TestCase("garbage", ReplyStatus.Garbage, "*** stack smashing detected ***")]
    [TestCase("noise", ReplyStatus.Garbage, "a line of more than 65536 bytes: ok raw=000")]
    [TestCase("flood", ReplyStatus.Garbage, "x")]
    [CancelAfter(60_000)]
    public async Task An_end_or_nonsense_costs_one_case_and_says_what_it_was(
        string mode, ReplyStatus status, string name, CancellationToken cancel) =>
        await ExpectAsync(mode, Fake.Bad("b"), status, name, cancel);

    [Test]
    [Platform(Exclude = "Win")]
    [CancelAfter(60_000)]
    public async Task A_signal_costs_one_case_and_is_told(CancellationToken cancel) =>
        await ExpectAsync("is-killed", Fake.Bad("b"), ReplyStatus.Ended, "by signal 9", cancel);

    [TestCase("hangs")]
    [TestCase("half-a-line")]
    [TestCase("drips")]
    [CancelAfter(60_000)]
    public async Task Silence_costs_one_case_once_the_request_s_limit_is_over(string mode, CancellationToken cancel)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await ExpectAsync(mode, Fake.Bad("b", Short), ReplyStatus.Hang, "", cancel);

        Assert.That(watch.ElapsedMilliseconds, Is.GreaterThanOrEqualTo(Short));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Who_has_a_slower_clock_has_that_much_more_time(CancellationToken cancel)
    {
        using var fake = new Fake();
        var done = new List<Transcript>();
        var command = fake.Command("hangs") with { ClockLag = 3 };

        await new PlanDriver(command, new DrivingOptions(ParallelDrivers: 1)).RunAsync([Fake.Bad("b", Short)], done.Add, cancel);

        Assert.That(done.Single().Exchanges[^1].Reply.Number, Is.EqualTo(3 * Short));
    }

    [TestCase("wrong-id", "not the reply to 'case bad 0123456789ab': ok case=bad-other hash=0123456789ab")]
    [TestCase("wrong-hash", "not the reply to 'case bad 0123456789ab': ok case=bad hash=0123456789ab0")]
    [TestCase("refuses-case", "not the reply to 'case bad 0123456789ab': err EAFNOSUPPORT 97")]
    [CancelAfter(60_000)]
    public async Task A_case_that_is_opened_as_another_is_garbage(string mode, string said, CancellationToken cancel) =>
        await ExpectAsync(mode, Fake.Good("bad"), ReplyStatus.Garbage, said, cancel);

    [TestCase("one-too-many")]
    [TestCase("one-too-few")]
    [CancelAfter(60_000)]
    public async Task A_reply_too_many_or_too_few_costs_one_case_and_no_reply_is_taken_for_another_s(
        string mode, CancellationToken cancel)
    {
        using var fake = new Fake();
        PlannedCase[] cases = [Fake.Good("a"), Fake.Bad("b", 2000), Fake.Good("c"), Fake.Good("d")];

        var transcripts = await fake.RunAsync(mode, cases, cancel);

        Assert.That(transcripts.Keys, Is.EquivalentTo(cases.Select(c => c.Id)));
        var broken = cases.Where(c => !Fake.IsWhole(c, transcripts[c.Id])).ToList();
        Assert.That(broken, Has.Count.EqualTo(1));
        Assert.That(transcripts[broken[0].Id].Exchanges[^1].Reply.Status, Is.EqualTo(ReplyStatus.Garbage));
        await fake.AssertNoneIsLeftAsync();
    }

    [TestCase("one-too-many")]
    [TestCase("one-too-few")]
    [CancelAfter(60_000)]
    public async Task A_reply_too_many_or_too_few_is_seen_in_the_last_case_too(string mode, CancellationToken cancel)
    {
        using var fake = new Fake();

        var transcripts = await fake.RunAsync(mode, [Fake.Case("a", "echo value=a", "misbehave")], cancel);

        Assert.That(transcripts["a"].Exchanges[^1].Reply.Status, Is.EqualTo(ReplyStatus.Garbage));
        await fake.AssertNoneIsLeftAsync();
    }

    [TestCase("crashes", 20)]
    [CancelAfter(60_000)]
    public async Task Crashes_in_a_row_are_observations_and_do_not_end_the_run(string mode, int crashes, CancellationToken cancel)
    {
        using var fake = new Fake();
        PlannedCase[] cases = [.. Enumerable.Range(0, crashes).Select(i => Fake.Bad($"b{i}")), Fake.Good("z")];

        var transcripts = await fake.RunAsync(mode, cases, cancel, new DrivingOptions(StartsInARow: 4));

        Assert.That(transcripts, Has.Count.EqualTo(cases.Length));
        Assert.That(Fake.IsWhole(cases[^1], transcripts["z"]), Is.True);
        await fake.AssertNoneIsLeftAsync();
    }

    [TestCase(0)]
    [TestCase(100)]
    [CancelAfter(60_000)]
    public async Task A_driver_that_never_gets_through_a_case_is_given_up(int wait, CancellationToken cancel)
    {
        using var fake = new Fake();
        PlannedCase[] cases = [.. Enumerable.Range(0, 10).Select(i => Fake.Bad($"b{i}") with { WaitMilliseconds = wait })];

        var transcripts = await fake.RunAsync("exits", cases, cancel, new DrivingOptions(ParallelDrivers: 1, StartsInARow: 3));

        Assert.That(transcripts, Has.Count.EqualTo(3));
        await fake.AssertNoneIsLeftAsync();
    }

    private static async Task ExpectAsync(string mode, PlannedCase bad, ReplyStatus status, string name, CancellationToken cancel)
    {
        using var fake = new Fake();
        PlannedCase[] good = [Fake.Good("a"), Fake.Good("x"), Fake.Good("y")];

        var transcripts = await fake.RunAsync(mode, [good[0], bad, good[1], good[2]], cancel);

        Assert.That(
            good.Where(c => !Fake.IsWhole(c, transcripts.GetValueOrDefault(c.Id))),
            Is.Empty,
            "cases that should be whole");
        var last = transcripts[bad.Id].Exchanges[^1].Reply;
        Assert.That((last.Status, last.Name), Is.EqualTo((status, last.Name)));
        Assert.That(last.Name, Does.StartWith(name));
        Assert.That(Reply.Parse(last.Text).Status, Is.EqualTo(status), "a run file must give the same reply back");
        await fake.AssertNoneIsLeftAsync();
    }
}
