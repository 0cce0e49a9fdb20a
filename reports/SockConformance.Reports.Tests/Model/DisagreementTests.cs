using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Reports.Model;
using static SockConformance.Reports.Tests.TestCatalog;

namespace SockConformance.Reports.Tests.Model;

[TestFixture]
public sealed class DisagreementTests
{
    private const string Wait = """
        claims:
          linux:
            waits:
              says: It waits.
              cite: man#options.2
              shows: effect
        cases:
          waits:
            title: It waits
            for: { kind: [tcp4, tcp6] }
            steps:
              - socket s $kind
              - seen: poll s read 300ms
            expect:
              linux: { waits: { seen.ms: at least 300 } }
          unjudged:
            title: No claim speaks
            for: { kind: [tcp4] }
            steps:
              - socket s $kind
              - got: getsockopt s SO_X buffer=null
            expect: {}
        """;

    [Test]
    public void The_worst_comes_first()
    {
        var open = Option("SO_OPEN", "get: refused, set: refused");
        var catalog = Read([Option("SO_CRASHES"), Option("SO_FAILS"), Option("SO_GONE"), Option("SO_GOOD"), open]);
        string? Reply(string option) => option switch
        {
            "SO_CRASHES" => "crash SIGSEGV",
            "SO_FAILS" => "err EINVAL 22 via=header us=1",
            "SO_GONE" => TestRun.Refused,
            _ => null,
        };
        var run = TestRun.Replying(catalog, (i, request) => TestRun.IsCall(request) ? Reply(i.Subject.Name) : null);
        var matrix = Matrix.Build(catalog, [run]);
        Assert.That(matrix.Disagreements.Select(d => $"{d.Subject.Name} {d.Worst.Consequence}"), Is.EqualTo(new[]
        {
            "SO_CRASHES Crash", "SO_OPEN WorksThoughRefused", "SO_FAILS RefusedThoughPromised", "SO_GONE RefusedThoughPromised",
        }));
    }

    [Test]
    public void A_crash_where_no_claim_speaks_is_told()
    {
        bool HasNoBuffer(string request) => request.Contains("buffer=null", StringComparison.Ordinal);
        var finding = Only(request => HasNoBuffer(request) ? "crash SIGSEGV" : Slow(request));
        Assert.Multiple(() =>
        {
            Assert.That(finding.Consequence, Is.EqualTo(Consequence.Crash));
            Assert.That(finding.Claim, Is.Null);
            Assert.That(finding.Observations[0].Observed, Does.Contain("SIGSEGV"));
        });
    }

    [Test]
    public void A_finding_has_the_promise_the_expectation_and_the_observation()
    {
        var finding = Only(request => TestRun.IsPoll(request) ? "ok value=none us=2000" : null);
        Assert.Multiple(() =>
        {
            Assert.That(finding.Claim?.Says, Is.EqualTo("It waits."));
            Assert.That(finding.Observations[0].Expected, Is.EqualTo("at least 300"));
            Assert.That(finding.Observations[0].Observed, Is.EqualTo("2"));
        });
    }

    [Test]
    public void Of_one_cell_too_the_worst_finding_comes_first()
    {
        var catalog = OfOption(Row("get: supported, set: supported"), Wait);
        var run = TestRun.Replying(catalog, (_, request) => TestRun.IsSet(request) ? TestRun.Refused : null);
        Assert.That(
            Matrix.Build(catalog, [run]).Disagreements.Single().Findings.Select(f => f.Consequence),
            Is.EqualTo(new[] { Consequence.Effect, Consequence.RefusedThoughPromised }));
    }

    [Test]
    public void Times_that_differ_by_kind_are_one_observation_with_their_range()
    {
        int n = 1;
        var finding = Only(request => TestRun.IsPoll(request) ? $"ok value=none us={n++}000" : null);
        Assert.Multiple(() =>
        {
            Assert.That(finding.Observations, Has.Count.EqualTo(1));
            Assert.That(finding.Observations[0].Observed, Is.EqualTo("1 to 2"));
            Assert.That(finding.Observations[0].Kinds, Is.EqualTo(new[] { "tcp4", "tcp6" }));
        });
    }

    [Test]
    public void A_fail_in_an_unresolved_cell_is_still_told()
    {
        var catalog = OfOption(Row("get: supported, set: supported"));
        var matrix = Matrix.Build(catalog, [TestRun.Answering(catalog, "hang 8000", "err EINVAL 22 via=header us=1")]);
        Assert.Multiple(() =>
        {
            Assert.That(matrix.Rows[0].Cells[0].Outcome.Status, Is.EqualTo(CellStatus.Unresolved));
            Assert.That(matrix.Disagreements, Has.Count.EqualTo(1));
        });
    }

    private static string? Slow(string request) =>
        TestRun.IsPoll(request) ? "ok value=none us=300000" : null;

    private static Finding Only(Func<string, string?> reply)
    {
        var catalog = OfOption(Row("get: supported, set: supported"), Wait);
        var run = TestRun.Replying(catalog, (_, request) => reply(request));
        return Matrix.Build(catalog, [run]).Disagreements.Single().Findings.Single();
    }

    private static SourceFile Option(
        string name, string access = "get: supported, set: supported") => new($"SOL_SOCKET/{name}.yaml", $"""
        option: {name}
        level: SOL_SOCKET
        summary: One of some.
        platforms:
          linux: {Row(access)}
          netbsd: absent
          winsock: absent

        """);
}
