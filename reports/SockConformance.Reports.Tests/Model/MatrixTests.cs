using SockConformance.Harness;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Model;
using static SockConformance.Reports.Tests.TestCatalog;

namespace SockConformance.Reports.Tests.Model;

[TestFixture]
public sealed class MatrixTests
{
    private const string Both = "get: supported, set: supported";

    private static readonly SourceFile Contract = new("contract/lengths.yaml", """
        contract: lengths
        summary: Lengths.
        for:
          option: { where: { get: supported } }
          kind: first
        claims:
          linux:
            short:
              says: A short buffer is refused with EINVAL.
              cite: man#options.4
              shows: refusal
        cases:
          short:
            title: $option into one byte
            for: { len: [1] }
            steps:
              - socket s $kind
              - x: getsockopt s $option len=$len
            expect:
              linux: { short: { x: fails EINVAL } }

        """);

    [Test]
    public void Each_platform_has_its_documents_and_a_column_for_each_run_or_one_that_says_that_there_is_none()
    {
        var catalog = OfOption(Row(Both));
        var matrix = Matrix.Build(catalog, [Run(catalog, "b"), Run(catalog, "a")]);
        Assert.That(
            matrix.Platforms
                .Select(p => $"{p.Platform.Id}: {string.Join(' ', p.Targets.Select(t => t.Run?.Header.Target ?? "-"))}"),
            Is.EqualTo(new[] { "linux: b a", "netbsd: -", "winsock: -" }));
    }

    [Test]
    public void Two_runs_of_one_target_have_columns_of_different_names()
    {
        var catalog = OfOption(Row(Both));
        Assert.That(
            Matrix.Build(catalog, [Run(catalog, "a"), Run(catalog, "a")]).Platforms[0].Targets.Select(t => t.Key),
            Is.EqualTo(new[] { "a", "a-2" }));
    }

    [Test]
    public void A_run_of_an_unknown_platform_is_refused_with_the_known_ones()
    {
        var catalog = OfOption(Row(Both));
        var run = Run(catalog, "odd");
        var odd = run with { Header = run.Header with { Platform = "plan9" } };
        Assert.That(
            () => Matrix.Build(catalog, [odd]),
            Throws.TypeOf<InputException>().With.Message.Contains("'plan9'").And.Message.Contains("linux, netbsd, winsock"));
    }

    [TestCase("get: supported, set: supported", "get, set")]
    [TestCase("get: supported, set: refused", "get only")]
    [TestCase("get: supported", "get")]
    [TestCase("get: refused, set: refused", "not supported")]
    [TestCase("", "silent")]
    public void A_documents_cell_says_what_the_row_promises(string access, string words) =>
        Assert.That(Matrix.Build(OfOption(Row(access)), []).Rows[0].Promises[0].Words, Is.EqualTo(words));

    [Test]
    public void A_documents_cell_of_a_platform_that_does_not_know_the_option_says_absent() =>
        Assert.That(Matrix.Build(OfOption(Row(Both)), []).Rows[0].Promises[1].Words, Is.EqualTo("absent"));

    [Test]
    public void A_run_that_was_ended_in_the_middle_is_remarked()
    {
        var catalog = OfOption(Row(Both));
        Assert.That(
            Matrix.Build(catalog, [Run(catalog, "a") with { Complete = false }]).Platforms[0].Targets[0].Remarks,
            Has.One.Contains("ended in the middle"));
    }

    [Test]
    public void A_contract_tells_of_how_many_options_each_claim_holds()
    {
        var catalog = OfOption(Row(Both), "", Contract, Other("SO_Y"), Other("SO_Z"));
        var run = TestRun.Replying(catalog, (_, request) =>
        {
            if (!request.Contains("len=1", StringComparison.Ordinal))
                return null;
            return request.Contains("SO_Z", StringComparison.Ordinal)
                ? "ok value=5 len=1 size=4 written=1 raw=05 via=header us=1"
                : "err EINVAL 22 len=1 size=4 written=0 via=header us=1";
        });
        var score = Matrix.Build(catalog, [run]).Contracts.Single().Rows.Single().Scores[0]!;
        Assert.Multiple(() =>
        {
            Assert.That(score.Text, Is.EqualTo("2 of 3 options hold"));
            Assert.That(score.Failing, Is.EqualTo(new[] { "SO_Z" }));
        });
    }

    [Test]
    public void A_contract_that_fails_makes_no_option_divergent()
    {
        var catalog = OfOption(Row(Both), "", Contract);
        var matrix = Matrix.Build(catalog, [Run(catalog, "a")]);
        Assert.Multiple(() =>
        {
            Assert.That(matrix.Contracts[0].Rows[0].Scores[0]!.Failing, Is.Not.Empty);
            Assert.That(matrix.Rows[0].Cells[0].Outcome.Status, Is.EqualTo(CellStatus.Supported));
        });
    }

    [Test]
    public void A_contract_claim_that_a_platform_does_not_make_has_no_score_there()
    {
        var catalog = OfOption(Row(Both), "", Contract);
        Assert.That(Matrix.Build(catalog, []).Contracts[0].Rows[0].Scores, Is.All.Null);
    }

    private static Run Run(Catalog catalog, string target) => TestRun.Replying(catalog, (_, _) => null, target);

    private static SourceFile Other(string name) => new($"SOL_SOCKET/{name}.yaml", $"""
        option: {name}
        level: SOL_SOCKET
        summary: Another.
        platforms:
          linux: {Row(Both)}
          netbsd: absent
          winsock: absent

        """);
}
