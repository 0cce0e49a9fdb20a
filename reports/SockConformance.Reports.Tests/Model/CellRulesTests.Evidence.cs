using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using static SockConformance.Reports.Model.CellMark;
using static SockConformance.Reports.Model.CellStatus;
using static SockConformance.Reports.Tests.TestCatalog;
using static SockConformance.Reports.Tests.TestRun;


namespace SockConformance.Reports.Tests.Model;

/// <summary>What a cell makes of effects, silence, left out cases, flakiness and known divergences.</summary>
public sealed partial class CellRulesTests
{
    [Test]
    public void An_effect_of_which_no_case_passed_leaves_the_cell_untested() =>
        Holds(
            Outcome(OfOption(Row(Both), WithNeeds("needs: [ipv6]")), (_, _) => null),
            Untested, EffectNotShown, "accepted, effect not shown: needs ipv6");

    [Test]
    public void An_effect_that_was_seen_makes_the_cell_supported() =>
        Holds(Outcome(EffectOption, (_, request) => IsPoll(request) ? "ok value=none us=1" : null), Supported);

    [Test]
    public void Where_the_documents_promise_nothing_the_cell_is_untested() =>
        Holds(Outcome(Row(""), null, null), Untested, note: "nothing promised");

    [Test]
    public void Nothing_is_inferred_from_silence_where_everything_is_refused() =>
        Holds(Outcome(Row(""), Refused, Refused), Untested, note: "nothing promised");

    [Test]
    public void An_option_that_the_run_left_out_is_untested()
    {
        var catalog = OfOption(Row(Both));
        Holds(Cell(catalog, TestRun.Replying(catalog, (_, _) => null) with { Cases = [] }), Untested, note: "not in this run");
    }

    [Test]
    public void An_effect_that_the_run_left_out_is_not_taken_for_shown()
    {
        var catalog = OfOption(Row(Both), WithNeeds(""));
        var run = TestRun.Replying(catalog, (_, _) => null);
        var probes = run.Cases.Where(c => c.Transcript.CaseId.Contains("probe", StringComparison.Ordinal));
        Holds(Cell(catalog, run with { Cases = [.. probes] }), Untested, EffectNotShown);
    }

    [Test]
    public void An_option_that_keeps_every_promise_is_supported() => Holds(Outcome(Row(Both), null, null), Supported);

    [Test]
    public void An_option_that_is_read_and_by_its_documents_not_set_is_supported_and_says_so() =>
        Holds(Outcome(Row("get: supported, set: refused"), null, Refused), Supported, note: "get only");

    [Test]
    public void A_flaky_case_makes_the_cell_unresolved_and_is_called_flaky()
    {
        var catalog = OfOption(Row(Both));
        var run = TestRun.Replying(catalog, (_, _) => null);
        var flaky = run with { Cases = [.. run.Cases.Select(c => c with { Verdicts = [.. c.Verdicts.Select(Again)] })] };
        Holds(Cell(catalog, flaky), Unresolved, Flaky);

        static Verdict Again(Verdict first) => first.Claim == Claim.Get
            ? new Verdict(first.Claim, VerdictCode.Unresolved, new Cause(CauseKind.Flaky) { InRun = first, Alone = first })
            : first;
    }

    [Test]
    public void A_platform_without_a_run_says_so() =>
        Holds(Matrix.Build(OfOption(Row(Both)), []).Rows[0].Cells[0].Outcome, NoRun);

    [Test]
    public void A_known_divergence_changes_no_cell_and_its_reason_is_kept()
    {
        var known = new SourceFile("known/local.yaml", "- case: SOL_SOCKET/SO_X\n  reason: The page is wrong.\n");
        var catalog = OfOption(Row(Both), "", known);
        var cell = Matrix.Build(catalog, [Answering(catalog, null, Refused)]).Rows[0].Cells[0];
        Assert.Multiple(() =>
        {
            Assert.That(cell.Outcome.Status, Is.EqualTo(Divergent));
            Assert.That(cell.Findings.Single().Known.Single().Entry.Reason, Is.EqualTo("The page is wrong."));
        });
    }
}
