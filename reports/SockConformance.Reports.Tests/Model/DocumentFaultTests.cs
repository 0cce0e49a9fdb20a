using SockConformance.Harness.Divergences;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Model;
using static SockConformance.Reports.Tests.TestCatalog;

namespace SockConformance.Reports.Tests.Model;

/// <summary>
/// What is the document's fault leaves a cell's colour alone: on the platform's own systems by the erratum, on emulations by what
/// the reference answers.
/// </summary>
[TestFixture]
public sealed class DocumentFaultTests
{
    private const string Both = "get: supported, set: supported";
    private const string Evidence = "why: It never did so., evidence: 'net/core/sock.c:1'";

    private const string Claims = """
        claims:
          linux:
            waits:
              says: It waits.
              cite: man#options.2
              shows: effect
              ERRATUM
            reads:
              says: It is read.
              cite: man#options.3
              shows: value
        cases:
          waits:
            title: It waits
            for: { kind: [tcp4] }
            steps:
              - socket s $kind
              - seen: poll s read 300ms
            expect:
              linux: { waits: { seen: none } }
          reads:
            title: It is read
            for: { kind: [tcp4] }
            steps:
              - socket s $kind
              - listen s
              - got: getsockopt s SO_X
            expect:
              linux: { reads: { got: 5 } }
        """;

    private const string Erratum = "erratum: { is: wrong, observed: [read, write], " + Evidence + " }";

    private static readonly Catalog Whole = OfOption(Row(Both), Claims.Replace("ERRATUM", Erratum, StringComparison.Ordinal));

    [Test]
    public void A_claim_that_fails_as_its_erratum_says_leaves_the_cell_supported_and_marks_the_document() =>
        Assert.That(Of(Run("local", "read")), Is.EqualTo((CellStatus.Supported, true, 0)));

    [Test]
    public void Another_answer_is_the_target_s_fault() =>
        Assert.That(Of(Run("local", "pri")), Is.EqualTo((CellStatus.Divergent, false, 1)));

    [Test]
    public void A_claim_that_holds_marks_nothing() =>
        Assert.That(Of(Run("local", "none")), Is.EqualTo((CellStatus.Supported, false, 0)));

    [TestCase("read", "read", ExpectedResult = CellStatus.Supported, Reason = "Its answer is the reference's.")]
    [TestCase("read", "write", ExpectedResult = CellStatus.Supported, Reason = "Its answer is one that the erratum says too.")]
    [TestCase("read", "pri", ExpectedResult = CellStatus.Divergent)]
    [TestCase("none", "read", ExpectedResult = CellStatus.Divergent, Reason = "The reference keeps the promise.")]
    public CellStatus An_emulation_is_held_against_the_reference(string there, string here) =>
        Outcome(Matrix.Build(Whole, [Run("local", there), Run("emulation", here)]), "emulation").Status;

    [Test]
    public void Without_a_reference_the_erratum_decides_on_an_emulation() =>
        Assert.That(Of(Run("emulation", "read")), Is.EqualTo((CellStatus.Supported, true, 0)));

    [Test]
    public void A_native_target_is_held_against_no_other()
    {
        var native = Run("musl", "read");
        var matrix = Matrix.Build(Whole, [Run("local", "none"), native with { Header = native.Header with { Native = true } }]);

        Assert.That(Outcome(matrix, "musl").Status, Is.EqualTo(CellStatus.Supported));
    }

    [Test]
    public void The_newest_release_is_the_reference_where_the_system_itself_was_not_run()
    {
        Run[] native = [Run("linux@5.10", "none", "5.10.0"), Run("linux@6.12", "read", "6.12.0")];
        var matrix = Matrix.Build(Whole, [.. native, Run("emulation", "read")]);

        Assert.That(Outcome(matrix, "emulation").Status, Is.EqualTo(CellStatus.Supported));
    }

    [TestCase("get: supported, set: supported", null, "documents differ: 'reads' holds")]
    [TestCase("get: supported, set: refused", TestRun.Refused, "get only; documents differ: 'reads' holds")]
    public void Documents_that_contradict_each_other_are_judged_once_and_the_cell_says_which_holds(
        string row, string? set, string note)
    {
        const string contradiction = "\ncontradictions:\n  - between: [linux.waits, linux.reads]\n    what: They disagree.";
        string text = Claims.Replace("      ERRATUM\n", "", StringComparison.Ordinal) + contradiction;
        var catalog = OfOption(Row(row), text);
        var run = TestRun.Replying(
            catalog, (_, request) => Polls(request) ? "ok value=read us=1" : TestRun.IsSet(request) ? set : null);
        var cell = Matrix.Build(catalog, [run with { Cases = Settlement.Settle(catalog, "linux", run.Cases) }]).Rows[0].Cells[0];

        Assert.That(
            (cell.Outcome.Status, cell.Outcome.Note, cell.Findings.Count), Is.EqualTo((CellStatus.Supported, note, 0)));
    }

    private static bool Polls(string request) => request.StartsWith("poll", StringComparison.Ordinal);

    private static (CellStatus Status, bool Document, int Findings) Of(Run run)
    {
        var cell = Matrix.Build(Whole, [run]).Rows[0].Cells[0];
        return (cell.Outcome.Status, cell.Outcome.Document, cell.Findings.Count);
    }

    private static CellOutcome Outcome(Matrix matrix, string target) =>
        matrix.Rows[0].Cells.Single(c => c.Column.Key == target).Outcome;

    private static Run Run(string target, string seen, string release = "6.1.0") => TestRun.Replying(
        Whole,
        (_, request) => Polls(request) ? $"ok value={seen} us=1" : null,
        target,
        hello: $"os=Linux release={release} machine=x86_64 libc=glibc-2.36 uid=0 caps=");
}
