using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Judging;

/// <summary>A case that passes and shows nothing is found: it reads after a set what it would have read without one.</summary>
public sealed class WeakCaseTests
{
    private const string Case = "SOL_SOCKET/SO_TEST/works/tcp4";
    private const string Probe = "SOL_SOCKET/SO_TEST/probe-get/tcp4";

    private static readonly string[] SetAndGet = ["socket s $kind", "setsockopt s SO_TEST 5", "got: getsockopt s SO_TEST"];

    [TestCase("type: bool", "on", "1", "0", "only one value of the boolean was ever read after a set; show it by both")]
    [TestCase("type: bool", "on", "1", "1", "the value read after the set is the default; set another")]
    [TestCase("type: u32, sample: 9", "5", "5", "5", "the value read after the set is the default; set another")]
    [TestCase("type: u32, sample: 9", "5", "5", "3", null)]
    public void A_value_that_is_the_default_anyway_is_weak(string type, string set, string got, string byDefault, string? why)
    {
        string[] steps = ["socket s $kind", $"setsockopt s SO_TEST {set}", "got: getsockopt s SO_TEST"];
        var weak = Find(type, steps, ["ok", "ok", $"ok value={got}"], byDefault);

        Assert.That(weak.Select(w => w.Why), why is null ? Is.Empty : Has.Some.EqualTo(why));
    }

    [Test]
    public void A_value_that_was_not_set_before_is_not_weak() =>
        Assert.That(
            Find("type: u32, sample: 9", ["socket s $kind", "got: getsockopt s SO_TEST"], ["ok", "ok value=5"], "5"),
            Is.Empty);

    [Test]
    public void A_set_on_another_socket_does_not_count()
    {
        string[] steps = ["socket s $kind", "socket t $kind", "setsockopt t SO_TEST 5", "got: getsockopt s SO_TEST"];

        Assert.That(Find("type: u32, sample: 9", steps, ["ok", "ok", "ok", "ok value=5"], "5"), Is.Empty);
    }

    [Test]
    public void A_case_that_failed_is_a_finding_and_not_weak()
    {
        string[] steps = ["socket s $kind", "setsockopt s SO_TEST on", "got: getsockopt s SO_TEST"];

        Assert.That(Find("type: bool", steps, ["ok", "ok", "ok value=0"], "0", failed: Case), Is.Empty);
    }

    [Test]
    public void What_a_case_read_before_its_set_is_no_default()
    {
        string[] steps =
            ["socket s $kind", "before: getsockopt s SO_TEST", "setsockopt s SO_TEST 5", "got: getsockopt s SO_TEST"];

        Assert.That(Find("type: u32, sample: 9", steps, ["ok", "ok value=5", "ok", "ok value=5"], byDefault: null), Is.Empty);
    }

    [Test]
    public void A_case_that_reads_another_value_too_is_not_weak()
    {
        string[] steps = [.. SetAndGet, "setsockopt s SO_TEST 6", "again: getsockopt s SO_TEST"];
        string[] replies = ["ok", "ok", "ok value=5", "ok", "ok value=6"];

        Assert.That(FindChecking("got: 5, again: 6", steps, replies), Is.Empty);
    }

    [TestCase("got: 5", ExpectedResult = 1)]
    [TestCase("got.onoff: 5", ExpectedResult = 1)]
    [TestCase("got.seconds: 5", ExpectedResult = 1)]
    [TestCase("got.len: 4", ExpectedResult = 0)]
    [TestCase("got: ok", ExpectedResult = 0)]
    [TestCase("got: any", ExpectedResult = 0)]
    [TestCase("got: [fails, 5]", ExpectedResult = 0)]
    [TestCase("got: [5, ok]", ExpectedResult = 0)]
    public int A_case_is_weak_only_where_it_says_which_value_is_read(string checks) =>
        FindChecking(checks, SetAndGet, ["ok", "ok", "ok value=5"]).Count;

    [Test]
    public void What_is_said_of_another_step_says_nothing_of_the_value()
    {
        string[] steps = [.. SetAndGet, "other: listen s"];

        Assert.That(FindChecking("other: 5", steps, ["ok", "ok", "ok value=5", "ok"]), Is.Empty);
    }

    private static IReadOnlyList<WeakCase> FindChecking(string checks, string[] steps, string[] replies) =>
        Find("type: u32, sample: 9", steps, replies, "5", checks);

    private static IReadOnlyList<WeakCase> Find(
        string type,
        string[] steps,
        string[] replies,
        string? byDefault,
        string checks = "got: nonzero, got.len: size",
        params string[] failed)
    {
        string list = string.Concat(steps.Select(s => $"      - '{s}'\n"));
        const string written = "      - socket s $kind\n      - got: getsockopt s SO_TEST\n";
        var files = TestCatalogs.SmallWith("SOL_SOCKET/SO_TEST.yaml", written, list)
            .Select(f => f with { Text = f.Text.Replace("type: bool, get", type + ", get", StringComparison.Ordinal) })
            .Select(f => f with { Text = f.Text.Replace("got: on, got.len: size", checks, StringComparison.Ordinal) })
            .ToList();
        var plan = Planner.Plan(TestCatalogs.ReadWhole(files), "linux");
        Transcript[] probes = byDefault is null ? [] : [Transcript(plan, Probe, ["ok", $"ok value={byDefault}"])];
        return WeakCases.Find(plan.Instances, [.. probes, Transcript(plan, Case, replies)], failed.ToHashSet());
    }

    private static Transcript Transcript(Plan plan, string id, string[] replies)
    {
        var planned = plan.Cases.Single(c => c.Id == id);
        var exchanges = planned.Requests.Zip(replies, (request, reply) => new Exchange(request, Reply.Parse(reply)));
        return new Transcript(id, planned.Hash, [.. exchanges]);
    }
}
