using SockConformance.Harness.Driving;
using SockConformance.Harness.Planning;

namespace SockConformance.Harness.Tests.Driving;

/// <summary>What is strange and still within the protocol costs nothing; and the harness never waits for itself.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class OddButProperTests
{
    [TestCase("proper")]
    [TestCase("split-line")]
    [TestCase("noisy-errors")]
    [TestCase("ignores-the-end")]
    [CancelAfter(60_000)]
    public async Task Every_case_is_whole_and_no_process_is_left(string mode, CancellationToken cancel)
    {
        using var fake = new Fake();
        PlannedCase[] cases = [Fake.Good("a"), Fake.Bad("b"), Fake.Good("c")];

        var transcripts = await fake.RunAsync(mode, cases, cancel);

        Assert.That(cases.Where(c => !Fake.IsWhole(c, transcripts.GetValueOrDefault(c.Id))), Is.Empty);
        Assert.That(fake.Started(), Has.Count.EqualTo(1), "one driver runs many cases");
        await fake.AssertNoneIsLeftAsync();
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_reply_that_comes_in_pieces_is_one_reply(CancellationToken cancel)
    {
        using var fake = new Fake();

        var transcripts = await fake.RunAsync("split-line", [Fake.Bad("a")], cancel);

        Assert.That(transcripts["a"].Exchanges[1].Reply.Line, Is.EqualTo("ok value=1234"));
    }

    [TestCase(100, 1000)]
    [TestCase(1, 100_000)]
    [TestCase(20_000, 5)]
    [CancelAfter(60_000)]
    public async Task A_hundred_thousand_requests_are_pipelined_without_a_deadlock(
        int cases, int requests, CancellationToken cancel)
    {
        using var fake = new Fake();
        string padding = new('p', 60);
        PlannedCase[] plan = [.. Enumerable.Range(0, cases).Select(c => Fake.Case($"c{c}", Requests(c)))];

        string[] Requests(int c) => [.. Enumerable.Range(0, requests).Select(r => $"echo value={c}-{r} padding={padding}")];

        var transcripts = await fake.RunAsync("proper", plan, cancel);

        Assert.That(plan.Count(c => Fake.IsWhole(c, transcripts.GetValueOrDefault(c.Id))), Is.EqualTo(cases));
        await fake.AssertNoneIsLeftAsync();
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Cases_that_do_not_wait_share_one_driver_and_waiting_ones_are_spread(CancellationToken cancel)
    {
        using var fake = new Fake();
        PlannedCase[] quick = [.. Enumerable.Range(0, 20).Select(i => Fake.Case($"q{i}", "identity"))];
        PlannedCase[] waiting =
            [.. Enumerable.Range(0, 12).Select(i => Fake.Case($"w{i}", "identity", "sleep 300") with { WaitMilliseconds = 300 })];

        var transcripts = await fake.RunAsync("proper", [.. quick, .. waiting], cancel, new DrivingOptions(ParallelDrivers: 4));

        Assert.That(transcripts, Has.Count.EqualTo(32));
        Assert.That(Drivers("q").Distinct().Count(), Is.EqualTo(1));
        Assert.That(Drivers("w").Distinct().Count(), Is.InRange(2, 4));
        await fake.AssertNoneIsLeftAsync();

        IEnumerable<string?> Drivers(string prefix) => transcripts.Values
            .Where(t => t.CaseId.StartsWith(prefix, StringComparison.Ordinal))
            .Select(t => t.Exchanges[0].Reply["pid"]);
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task The_case_that_waits_longest_is_begun_first(CancellationToken cancel)
    {
        using var fake = new Fake();
        var done = new List<string>();
        PlannedCase[] cases =
            [.. new[] { 100, 300, 200 }.Select(ms => Fake.Case($"w{ms}", "identity") with { WaitMilliseconds = ms })];

        var driver = new PlanDriver(fake.Command("proper"), new DrivingOptions(ParallelDrivers: 1));
        await driver.RunAsync(cases, t => done.Add(t.CaseId), cancel);

        Assert.That(done, Is.EqualTo(new[] { "w300", "w200", "w100" }));
        await fake.AssertNoneIsLeftAsync();
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_case_that_sleeps_is_begun_before_one_that_may_wait_longer(CancellationToken cancel)
    {
        using var fake = new Fake();
        var done = new List<string>();
        PlannedCase[] cases =
        [
            Fake.Case("may-wait", "identity") with { WaitMilliseconds = 5000 },
            Fake.Case("sleeps", "identity") with { WaitMilliseconds = 300, SleepMilliseconds = 300 },
        ];

        var driver = new PlanDriver(fake.Command("proper"), new DrivingOptions(ParallelDrivers: 1));
        await driver.RunAsync(cases, t => done.Add(t.CaseId), cancel);

        Assert.That(done, Is.EqualTo(new[] { "sleeps", "may-wait" }));
        await fake.AssertNoneIsLeftAsync();
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_case_that_is_run_alone_has_a_driver_of_its_own(CancellationToken cancel)
    {
        using var fake = new Fake();
        var done = new List<string?>();

        PlannedCase[] cases = [Fake.Case("a", "identity"), Fake.Case("b", "identity")];
        var driver = new PlanDriver(fake.Command("proper"), new DrivingOptions());
        await driver.RunAloneAsync(cases, t => done.Add(t.Exchanges[0].Reply["pid"]), cancel);

        Assert.That(done, Is.Unique.And.Count.EqualTo(2));
        await fake.AssertNoneIsLeftAsync();
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_plan_without_cases_starts_no_driver(CancellationToken cancel)
    {
        using var fake = new Fake();

        Assert.That(await fake.RunAsync("proper", [], cancel), Is.Empty);
        Assert.That(fake.Started(), Is.Empty);
    }
}
