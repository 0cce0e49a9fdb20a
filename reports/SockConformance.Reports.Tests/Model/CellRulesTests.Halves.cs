using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Model;
using static SockConformance.Reports.Model.CellMark;
using static SockConformance.Reports.Model.CellStatus;
using static SockConformance.Reports.Tests.TestCatalog;
using static SockConformance.Reports.Tests.TestRun;

namespace SockConformance.Reports.Tests.Model;

/// <summary>Where only half of what a rule asks for is there, the rule does not apply.</summary>
public sealed partial class CellRulesTests
{
    private const string Crash = "crash SIGSEGV";
    private const string Evidence = "is: wrong, why: It never did so., evidence: 'net/core/sock.c:1'";

    [Test]
    public void An_option_documented_as_not_supported_that_fails_with_any_error_is_unsupported_as_documented() =>
        Holds(Outcome(Row(Neither), Wrong, Wrong), Unsupported, AsDocumented, "as documented");

    /// <summary>Neither a refusal nor something that works.</summary>
    [TestCase(Crash)]
    [TestCase(Refused)]
    public void A_crash_of_an_option_documented_as_not_supported_is_divergent(string set) =>
        Holds(Outcome(Row(Neither), Crash, set), Divergent);

    [Test]
    public void An_option_that_works_though_refused_is_told_in_words() =>
        Holds(Outcome(Row(Neither), null, null), Divergent, WorksThoughRefused, "works, documented as not supported");

    [Test]
    public void An_option_of_which_an_erratum_says_that_it_works_though_refused_is_supported() =>
        Holds(Outcome(Row(Neither, more: Errata("ok")), null, null), Supported);

    [Test]
    public void A_promised_option_of_which_an_erratum_says_that_it_is_refused_is_unsupported_by_the_document_s_fault() =>
        Holds(
            Outcome(Row(Both, more: Errata("fails ENOPROTOOPT")), Refused, Refused),
            Unsupported, AsDocumented, "the document is wrong");

    [Test]
    public void An_option_documented_as_not_supported_that_the_run_left_out_is_untested()
    {
        var catalog = OfOption(Row(Neither));
        Holds(Cell(catalog, TestRun.Replying(catalog, (_, _) => null) with { Cases = [] }), Untested, note: "not in this run");
    }

    [Test]
    public void An_option_with_an_effect_that_the_run_left_out_was_not_accepted()
    {
        var run = TestRun.Replying(EffectOption, (_, _) => null) with { Cases = [] };
        Holds(Cell(EffectOption, run), Untested, None, "not in this run");
    }

    [Test]
    public void An_effect_that_its_case_cannot_see_makes_the_cell_unresolved() =>
        Holds(
            Outcome(
                OfOption(Row(Both), WithNeeds("sees: { seen: none }")),
                (_, request) => IsPoll(request) ? "ok value=read us=1" : null),
            Unresolved, note: "1 of 3 verdicts: the case cannot see it");

    [Test]
    public void A_refusal_counts_also_where_its_case_has_a_verdict_beside() =>
        Holds(Beside(Row(Both), Refused), Unsupported, Promised, "though promised");

    [Test]
    public void What_works_though_refused_counts_also_where_its_case_has_a_verdict_beside() =>
        Holds(Beside(Row(Neither), null), Divergent, WorksThoughRefused);

    [Test]
    public void A_fail_counts_also_where_its_case_has_a_verdict_beside()
    {
        var run = TestRun.Replying(EffectOption, (_, request) => IsPoll(request) ? "ok value=read us=1" : null);
        Holds(Cell(EffectOption, WithVerdictBeside(run)), Divergent, note: "1 of 3 claims fails");
    }

    [Test]
    public void Kinds_stand_in_the_order_of_the_row_and_others_behind_them_by_name()
    {
        string question = Question.Replace("[tcp4]", "[tcp6, tcp4]", StringComparison.Ordinal);
        var catalog = OfOption(Row(Both, "[udp4]"), question);
        var cell = Matrix.Build(catalog, [TestRun.Replying(catalog, (_, _) => null)]).Rows[0].Cells[0];

        Assert.That(cell.Kinds.Select(k => k.Kind), Is.EqualTo(new[] { "udp4", "tcp4", "tcp6" }));
    }

    /// <summary>The run with a verdict without a claim in each case, beside those that it has.</summary>
    internal static Run WithVerdictBeside(Run run)
    {
        var beside = new Verdict(null, VerdictCode.Untested, new Cause(CauseKind.NoClaim));
        return run with { Cases = [.. run.Cases.Select(c => c with { Verdicts = [.. c.Verdicts, beside] })] };
    }

    private static CellOutcome Beside(string row, string? answer)
    {
        var catalog = OfOption(row);
        return Cell(catalog, WithVerdictBeside(Answering(catalog, answer, answer)));
    }

    private static string Errata(string observed)
    {
        string erratum = $"{{ observed: {observed}, {Evidence} }}";
        return $", erratum: {{ get: {erratum}, set: {erratum} }}";
    }
}
