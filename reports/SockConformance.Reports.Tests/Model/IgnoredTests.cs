using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Model;
using static SockConformance.Reports.Tests.TestCatalog;

namespace SockConformance.Reports.Tests.Model;

/// <summary>
/// An option of which sets succeed, gets are refused and no effect is seen is unsupported; anything less is not taken for that.
/// </summary>
[TestFixture]
public sealed class IgnoredTests
{
    private const string Both = "get: supported, set: supported";

    /// <summary>A claim on an effect of SO_X, which a case sees where nothing can be read.</summary>
    internal const string Acts = """
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
            steps:
              - socket s $kind
              - setsockopt s SO_X 5
              - seen: poll s read 300ms
            expect:
              linux: { acts: { seen: none } }
        """;

    [Test]
    public void A_set_that_is_accepted_beside_a_get_that_is_refused_and_no_effect_is_unsupported() => CellRulesTests.Holds(
        Cell(Both, get: TestRun.Refused, seen: "read"), CellStatus.Unsupported, CellMark.Ignored, "accepted and ignored");

    [Test]
    public void An_effect_that_is_seen_is_not_ignored() =>
        CellRulesTests.Holds(Cell(Both, get: TestRun.Refused, seen: "none"), CellStatus.Divergent);

    [Test]
    public void A_get_that_answers_is_not_ignored() =>
        CellRulesTests.Holds(Cell(Both, get: null, seen: "read"), CellStatus.Divergent);

    [Test]
    public void A_set_that_is_refused_is_not_accepted() => CellRulesTests.Holds(
        Cell(Both, get: TestRun.Refused, seen: "read", set: TestRun.Refused),
        CellStatus.Unsupported, CellMark.Promised);

    [Test]
    public void An_option_that_can_only_be_set_is_not_meant() =>
        CellRulesTests.Holds(Cell("set: supported", get: TestRun.Refused, seen: "read"), CellStatus.Divergent);

    [Test]
    public void A_get_that_no_document_promises_counts_where_the_reference_answers_it() => CellRulesTests.Holds(
        Cell("set: supported", get: TestRun.Refused, seen: "read", reference: "none"), CellStatus.Unsupported, CellMark.Ignored);

    [Test]
    public void An_effect_that_the_reference_does_not_show_either_proves_nothing() => CellRulesTests.Holds(
        Cell(Both, get: TestRun.Refused, seen: "read", reference: "read"), CellStatus.Divergent);

    [Test]
    public void An_effect_that_is_not_seen_counts_also_where_its_case_has_a_verdict_beside([Values] bool reference)
    {
        var catalog = OfOption(Row(Both), Acts);
        var native = CellRulesTests.WithVerdictBeside(Run(catalog, "local", null, null, "none"));
        var run = CellRulesTests.WithVerdictBeside(Run(catalog, "emulation", TestRun.Refused, null, "read"));
        var cells = Matrix.Build(catalog, reference ? [native, run] : [run]).Rows[0].Cells;

        CellRulesTests.Holds(
            cells.Single(c => c.Column.Key == "emulation").Outcome, CellStatus.Unsupported, CellMark.Ignored);
    }

    private static CellOutcome Cell(string row, string? get, string seen, string? set = null, string? reference = null)
    {
        var catalog = OfOption(Row(row), Acts);
        IReadOnlyList<Run> native = reference is null ? [] : [Run(catalog, "local", null, null, reference)];
        var matrix = Matrix.Build(catalog, [.. native, Run(catalog, "emulation", get, set, seen)]);
        return matrix.Rows[0].Cells.Single(c => c.Column.Key == "emulation").Outcome;
    }

    private static Run Run(Catalog catalog, string target, string? get, string? set, string seen) => TestRun.Replying(
        catalog,
        (instance, request) => request.Split(' ')[0] switch
        {
            "getsockopt" => get,
            "setsockopt" => instance.Case.IsProbe ? set : null,
            "poll" => $"ok value={seen} us=1",
            _ => null,
        },
        target);
}
