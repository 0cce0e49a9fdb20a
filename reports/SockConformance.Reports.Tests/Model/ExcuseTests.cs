using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Model;
using static SockConformance.Reports.Tests.TestCatalog;

namespace SockConformance.Reports.Tests.Model;

/// <summary>An emulation is excused by what the reference answers: the same value, in the same field of the same step.</summary>
[TestFixture]
public sealed class ExcuseTests
{
    private const string Claims = """
        claims:
          linux:
            waits:
              says: It waits.
              cite: man#options.2
              shows: effect
              erratum:
                - { is: wrong, observed: { seen.a: read }, until: "3.0", why: It never did so., evidence: 'net/core/sock.c:1' }
                - { is: wrong, observed: { seen.a: read }, from: "5.0", why: Not any more., evidence: 'net/core/sock.c:1' }
        cases:
          waits:
            title: It waits
            for: { kind: [tcp4] }
            steps:
              - socket s $kind
              - seen: poll s read 300ms
              - again: poll s write 300ms
            expect:
              linux: { waits: { seen.a: none, seen.b: none, again.a: none } }
        """;

    private static readonly Catalog Whole = OfOption(Row("get: supported, set: supported"), Claims);

    [TestCase("a=read b=none", "a=none", ExpectedResult = CellStatus.Supported)]
    [TestCase("a=write b=none", "a=none", ExpectedResult = CellStatus.Divergent)]
    [TestCase("a=none b=read", "a=none", ExpectedResult = CellStatus.Divergent)]
    [TestCase("a=none b=none", "a=read", ExpectedResult = CellStatus.Divergent)]
    public CellStatus An_answer_is_the_reference_s_where_step_field_and_value_are(string seen, string again)
    {
        var runs = new[] { Run("local", "a=read b=none", "a=none"), Run("emulation", seen, again, "4.4.0") };
        return Matrix.Build(Whole, runs).Rows[0].Cells.Single(c => c.Column.Key == "emulation").Outcome.Status;
    }

    [TestCase("6.1.0", ExpectedResult = "Not any more.")]
    [TestCase("2.6.0", ExpectedResult = "It never did so.")]
    public string Of_several_errata_the_one_of_the_target_s_version_is_told(string release) =>
        Matrix.Build(Whole, [Run("local", "a=read b=none", "a=none", release)]).Rows[0].Cells[0].Results
            .SelectMany(r => r.Verdicts).Select(v => v.Erratum).OfType<Erratum>().Single().Why;

    [Test]
    public void A_verdict_on_a_claim_that_its_case_does_not_speak_of_any_more_is_excused_by_nothing()
    {
        var run = Run("local", "a=none b=none", "a=none");
        var failed = new Verdict("waits", VerdictCode.Fail, new Cause(CauseKind.Differs)) { Excused = true };
        var more = run with { Cases = [.. run.Cases.Select(c => c with { Verdicts = [.. c.Verdicts, failed] })] };
        var verdicts = Matrix.Build(Whole, [more]).Rows[0].Cells[0].Results.SelectMany(r => r.Verdicts);

        Assert.That(verdicts.Where(v => v.Verdict.Code == VerdictCode.Fail).Select(v => v.Erratum), Is.Not.Empty.And.Some.Null);
    }

    private static Run Run(string target, string seen, string again, string release = "6.1.0") => TestRun.Replying(
        Whole,
        (_, request) => !TestRun.IsPoll(request) ? null
            : request.Contains(" read ", StringComparison.Ordinal) ? $"ok {seen} us=1" : $"ok {again} us=1",
        target,
        hello: $"os=Linux release={release} machine=x86_64 libc=glibc-2.36 uid=0 caps=");
}
