using SockConformance.Harness.Divergences;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Tests.Judging;

namespace SockConformance.Harness.Tests.Divergences;

/// <summary>The small catalog's option says by a contradiction that its claims 'get' and 'works' cannot both hold.</summary>
public sealed class SettlementTests
{
    private static readonly Verdict Passed = new("", VerdictCode.Pass, Cause.Passed);
    private static readonly Verdict Failed = new("", VerdictCode.Fail, Causes.Differs("got", "on", "0"));

    [Test]
    public void The_side_that_fails_is_settled_by_the_one_that_holds() =>
        Assert.That(Settled(get: Passed, works: Failed), Is.EqualTo(new[] { (null, false), ("get", false) }));

    [Test]
    public void Where_neither_holds_the_first_fails_for_both() =>
        Assert.That(Settled(get: Failed, works: Failed), Is.EqualTo(new[] { (null, true), ("get", false) }));

    [Test]
    public void Where_both_hold_nothing_is_settled() =>
        Assert.That(Settled(get: Passed, works: Passed), Is.EqualTo(Neither(worksFails: false)));

    [Test]
    public void What_was_not_judged_does_not_hold() =>
        Assert.That(Settled(Passed with { Code = VerdictCode.Blocked }, Failed), Is.EqualTo(Neither(worksFails: true)));

    [Test]
    public void Where_neither_was_judged_nothing_is_settled()
    {
        var blocked = Passed with { Code = VerdictCode.Blocked };

        Assert.That(Settled(blocked, blocked), Is.EqualTo(Neither(worksFails: false)));
    }

    [Test]
    public void A_side_that_fails_on_some_kinds_of_socket_is_settled_by_one_that_always_holds()
    {
        RunCase[] all =
        [
            Case("probe-get/tcp4", "get", Failed), Case("probe-get/udp4", "get", Passed), Case("works/tcp4", "works", Passed),
        ];

        Assert.That(SettledBy(all), Is.EqualTo(new[] { "works", null, null }));
    }

    [Test]
    public void A_failure_is_settled_also_in_a_case_of_which_another_claim_holds()
    {
        var both = Case("works/tcp4", "works", Failed);
        RunCase[] all = [Case("probe-get/tcp4", "get", Passed), both with { Verdicts = [.. both.Verdicts, Passed] }];

        Assert.That(SettledBy(all), Is.EqualTo(new[] { null, "get", null }));
    }

    [Test]
    public void A_side_that_holds_on_one_kind_of_socket_and_fails_on_another_settles_nothing_for_itself()
    {
        RunCase[] both = [Case("works/tcp4", "works", Passed), Case("works/udp4", "works", Failed)];

        Assert.That(SettledBy(both), Is.All.Null);
    }

    [Test]
    public void A_failure_that_is_settled_is_no_divergence() =>
        Assert.That(KnownDivergences.IsDivergence(Failed with { Claim = "works", SettledBy = "get" }), Is.False);

    [Test]
    public void A_failure_that_an_erratum_excuses_is_settled_by_nothing() =>
        Assert.That(Settled(Passed, Failed with { Excused = true }), Is.EqualTo(Neither(worksFails: false)));

    private static IEnumerable<string?> SettledBy(RunCase[] cases) =>
        Settlement.Settle(TestCatalogs.ReadWhole(TestCatalogs.SmallFiles), "linux", cases)
            .SelectMany(c => c.Verdicts).Select(v => v.SettledBy);

    private static (string? SettledBy, bool IsFault)[] Neither(bool worksFails) => [(null, false), (null, worksFails)];

    private static IEnumerable<(string? SettledBy, bool IsFault)> Settled(Verdict get, Verdict works)
    {
        RunCase[] cases = [Case("probe-get/tcp4", "get", get), Case("works/tcp4", "works", works)];
        var settled = Settlement.Settle(TestCatalogs.ReadWhole(TestCatalogs.SmallFiles), "linux", cases);
        return settled.SelectMany(c => c.Verdicts).Select(v => (v.SettledBy, v.IsFault));
    }

    private static RunCase Case(string id, string claim, Verdict verdict) =>
        new(new Transcript("SOL_SOCKET/SO_TEST/" + id, "h", []), [verdict with { Claim = claim }]);
}
