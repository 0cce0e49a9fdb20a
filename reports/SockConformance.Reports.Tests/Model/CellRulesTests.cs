using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Model;
using static SockConformance.Reports.Model.CellMark;
using static SockConformance.Reports.Model.CellStatus;
using static SockConformance.Reports.Tests.TestCatalog;
using static SockConformance.Reports.Tests.TestRun;

namespace SockConformance.Reports.Tests.Model;

[TestFixture]
public sealed partial class CellRulesTests
{
    private const string Both = "get: supported, set: supported";
    private const string Neither = "get: refused, set: refused";
    private const string Denied = "err EPERM 1 via=header us=1";
    private const string Wrong = "err EINVAL 22 via=header us=1";

    private const string Effect = """
        claims:
          linux:
            acts:
              says: It does something.
              cite: man#options.2
              shows: effect
        cases:
          acts:
            title: It is seen
            for: { kind: [tcp4] }
            NEEDS
            steps:
              - socket s $kind
              - setsockopt s SO_X 5
              - seen: poll s read 300ms
            expect:
              linux: { acts: { seen: none } }
        """;

    [Test]
    public void An_option_whose_row_is_absent_is_not_applicable() => Holds(Outcome("absent", null, null), NotApplicable);

    [Test]
    public void An_option_that_the_target_s_version_does_not_have_yet_is_not_applicable() =>
        Holds(Outcome(Row(Both, more: ", from: \"9.0\""), null, null), NotApplicable, note: "from 9.0");

    [Test]
    public void A_hang_makes_the_cell_unresolved() => Holds(Outcome(Row(Both), "hang 8000", null), Unresolved);

    [Test]
    public void An_unresolved_verdict_comes_before_a_fail_and_the_note_tells_of_both() =>
        Holds(Outcome(Row(Both), "hang 8000", Wrong), Unresolved, note: "1 of 2 verdicts; 1 claim fails");

    [Test]
    public void A_cell_of_which_everything_is_blocked_is_blocked_and_says_what_is_needed() =>
        Holds(
            Outcome(Row("set: supported", more: ", privilege: cap:NET_ADMIN"), null, Denied),
            Blocked, note: "needs cap:NET_ADMIN");

    [Test]
    public void One_blocked_verdict_among_others_does_not_block_the_cell() =>
        Holds(Outcome(Row(Both, more: ", privilege: cap:NET_ADMIN"), null, Denied), Supported, note: "1 claim not shown");

    [Test]
    public void A_promised_option_of_which_every_probe_is_refused_is_unsupported_though_promised() =>
        Holds(Outcome(Row(Both), Refused, Refused), Unsupported, Promised, "though promised");

    [Test]
    public void A_get_only_option_that_is_refused_is_unsupported_though_promised() =>
        Holds(Outcome(Row("get: supported, set: refused"), Refused, Refused), Unsupported, Promised);

    [Test]
    public void An_option_documented_as_not_supported_and_refused_is_unsupported_as_documented() =>
        Holds(Outcome(Row(Neither), Refused, Refused), Unsupported, AsDocumented, "as documented");

    [Test]
    public void A_set_that_works_where_the_documents_refuse_get_and_are_silent_on_set_is_told() =>
        Holds(Outcome(Row("get: refused"), Refused, null), Unsupported, AsDocumented, "as documented; set works");

    [Test]
    public void An_option_documented_as_not_supported_that_works_is_divergent() =>
        Holds(Outcome(Row(Neither), null, Refused), Divergent, WorksThoughRefused);

    [Test]
    public void A_refused_set_beside_a_get_that_works_is_divergent() =>
        Holds(Outcome(Row(Both), null, Refused), Divergent, note: "1 of 2 claims fails");

    [Test]
    public void A_documented_refusal_of_set_that_is_not_refused_beside_a_promised_get_is_divergent() =>
        Holds(Outcome(Row("get: supported, set: refused"), null, null), Divergent);

    [Test]
    public void Another_error_than_a_refusal_is_no_lack_of_support() => Holds(Outcome(Row(Both), Wrong, Wrong), Divergent);

    [Test]
    public void A_fail_of_an_own_claim_makes_the_cell_divergent() =>
        Holds(
            Outcome(EffectOption, (_, request) => IsPoll(request) ? "ok value=read us=1" : null),
            Divergent, note: "1 of 3 claims fails");

    [Test]
    public void A_fail_of_a_claim_that_is_not_in_force_does_not_count()
    {
        const string shows = "shows: effect";
        string until3 = WithNeeds("").Replace(shows, shows + "\n      until: \"3.0\"", StringComparison.Ordinal);
        var catalog = OfOption(Row(Both), until3);
        var run = TestRun.Replying(catalog, (_, _) => null);
        Verdict Failed(Verdict verdict) => verdict.Claim == "acts" ? verdict with { Code = VerdictCode.Fail } : verdict;
        var failing = run with { Cases = [.. run.Cases.Select(c => c with { Verdicts = [.. c.Verdicts.Select(Failed)] })] };
        Holds(Cell(catalog, failing), Supported);
    }

    [Test]
    public void A_verdict_of_a_claim_that_the_catalog_no_longer_has_does_not_count()
    {
        var catalog = OfOption(Row(Both));
        var run = TestRun.Replying(catalog, (_, _) => null);
        var gone = new Verdict("gone", VerdictCode.Fail, new Cause(CauseKind.Differs));
        var stray = run with { Cases = [.. run.Cases.Select(c => c with { Verdicts = [.. c.Verdicts, gone] })] };
        Holds(Cell(catalog, stray), Supported);
    }

    internal static void Holds(
        CellOutcome outcome, CellStatus status, CellMark mark = None, string? note = null) => Assert.Multiple(() =>
        {
            Assert.That(outcome.Status, Is.EqualTo(status), outcome.ToString());
            Assert.That(outcome.Mark, Is.EqualTo(mark), outcome.ToString());
            if (note is not null)
                Assert.That(outcome.Note, Is.EqualTo(note));
        });

    private static CellOutcome Outcome(string row, string? get, string? set)
    {
        var catalog = OfOption(row);
        return Cell(catalog, Answering(catalog, get, set));
    }

    private static CellOutcome Outcome(Catalog catalog, Func<CaseInstance, string, string?> reply) =>
        Cell(catalog, TestRun.Replying(catalog, reply));

    private static CellOutcome Cell(Catalog catalog, Run run) => Matrix.Build(catalog, [run]).Rows[0].Cells[0].Outcome;

    private static Catalog EffectOption => OfOption(Row(Both), WithNeeds(""));

    private static string WithNeeds(string needs) => needs.Length == 0
        ? Effect.Replace("    NEEDS\n", "", StringComparison.Ordinal)
        : Effect.Replace("NEEDS", needs, StringComparison.Ordinal);
}
