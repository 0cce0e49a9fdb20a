using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Model;
using static SockConformance.Reports.Tests.TestCatalog;

namespace SockConformance.Reports.Tests.Model;

/// <summary>The few words under a cell's status.</summary>
internal sealed class CellNotesTests
{
    private const string Wrong = "err EINVAL 22 us=1";

    private static readonly ClaimVerdict Refused = Verdict(VerdictCode.Unsupported, new Cause(CauseKind.Refused));
    private static readonly ClaimVerdict Differing = Verdict(VerdictCode.Fail, new Cause(CauseKind.Differs));
    private static readonly Catalog Catalog = OfOption(Row("get: supported, set: supported", "[tcp4, tcp6, udp4]"));

    [TestCase(new[] { "ipv6" }, "needs ipv6")]
    [TestCase(new[] { "ipv6", "ipv6" }, "needs ipv6")]
    [TestCase(new[] { "ipv6", "actor" }, "needs ipv6, and 1 more")]
    [TestCase(new[] { "ipv6", "actor", "x" }, "needs ipv6, and 2 more")]
    public void What_is_lacking_is_named_once_and_the_rest_is_counted(string[] needs, string words) =>
        Assert.That(CellNotes.Needs(needs.Select(Lacking)), Is.EqualTo(words));

    [TestCase(42, 48)]
    [TestCase(43, 48)]
    public void A_need_with_a_long_name_is_cut(int length, int words)
    {
        string note = CellNotes.Needs([Lacking(new string('x', length))]);

        Assert.That((note.Length, note.EndsWith('…')), Is.EqualTo((words, length > 42)));
    }

    [Test]
    public void What_is_lacking_is_told_without_the_step_that_showed_it()
    {
        var denied = new Cause(CauseKind.NeedsPrivilege) { Need = "cap:NET_RAW", Step = "socket s raw4", Error = "EPERM" };

        Assert.That(CellNotes.Needs([Verdict(VerdictCode.Blocked, denied)]), Is.EqualTo("needs cap:NET_RAW"));
    }

    [TestCase(0, "1 of 2 verdicts")]
    [TestCase(1, "1 of 3 verdicts; 1 claim fails")]
    [TestCase(2, "1 of 4 verdicts; 2 claims fail")]
    public void Beside_what_is_unresolved_the_claims_that_fail_are_counted(int fails, string words)
    {
        var unresolved = Verdict(VerdictCode.Unresolved, new Cause(CauseKind.Hung));
        var claims = Catalog.Options[0].Claims.Where(c => c.Platform == "linux").ToList();
        var fail = new Verdict("x", VerdictCode.Fail, new Cause(CauseKind.Differs));
        var failed = claims.Take(fails).Select(c => new ClaimVerdict(c, fail, null));
        var passed = Verdict(VerdictCode.Pass, Cause.Passed);

        Assert.That(CellNotes.Unresolved([unresolved], [unresolved, passed, .. failed]).Note, Is.EqualTo(words));
    }

    [TestCase(1, "1 of 2 claims fails, on tcp4")]
    [TestCase(2, "1 of 2 claims fails, on tcp4, tcp6")]
    [TestCase(3, "1 of 2 claims fails")]
    public void The_kinds_on_which_a_claim_fails_are_named_unless_it_is_all(int kinds, string words)
    {
        string[] failing = [.. new[] { "tcp4", "tcp6", "udp4" }.Take(kinds)];
        bool Fails(CaseInstance instance, string request) => failing.Contains(instance.Kind) && Sets(request);
        var run = TestRun.Replying(Catalog, (instance, request) => Fails(instance, request) ? Wrong : null);

        Assert.That(CellNotes.Failed(Cell(run).Results), Is.EqualTo(words));
    }

    [Test]
    public void A_claim_that_was_never_judged_is_none_of_those_that_could_fail()
    {
        var run = TestRun.Replying(Catalog, (instance, request) =>
            instance.Case.IsProbe && TestRun.IsGet(request) ? "hang 100" : Sets(request) ? Wrong : null);

        Assert.That(CellNotes.Failed(Cell(run).Results), Is.EqualTo("1 of 1 claim fails"));
    }

    [TestCase(1, "verdict", "1 verdict")]
    [TestCase(2, "verdict", "2 verdicts")]
    [TestCase(0, "verdict", "0 verdicts")]
    public void One_is_not_many(int count, string noun, string words) =>
        Assert.That(CellNotes.Count(count, noun), Is.EqualTo(words));

    [Test]
    public void An_effect_that_was_refused_where_it_was_looked_for_says_so() =>
        Assert.That(CellNotes.EffectNotShown([], [Refused]), Is.EqualTo("effect not shown: refused there"));

    [Test]
    public void An_effect_that_no_case_of_the_run_looked_for_says_so() =>
        Assert.That(CellNotes.EffectNotShown([], []), Is.EqualTo("effect not shown: not in this run"));

    [Test]
    public void An_effect_that_was_looked_for_and_could_not_be_seen_says_no_more() =>
        Assert.That(CellNotes.EffectNotShown([], [Differing]), Is.EqualTo("effect not shown"));

    [Test]
    public void What_was_refused_without_a_promise_says_so() =>
        Assert.That(
            CellNotes.NothingJudged(Cell(TestRun.Replying(Catalog, (_, _) => null)).Results, [Refused]),
            Is.EqualTo("refused; not promised"));

    private static Cell Cell(Run run) => Matrix.Build(Catalog, [run]).Rows[0].Cells[0];

    private static bool Sets(string request) => TestRun.IsSet(request);

    private static ClaimVerdict Lacking(string need) =>
        Verdict(VerdictCode.Blocked, new Cause(CauseKind.NeedsCapability) { Need = need });

    private static ClaimVerdict Verdict(VerdictCode code, Cause cause) => new(null, new Verdict(null, code, cause), null);
}
