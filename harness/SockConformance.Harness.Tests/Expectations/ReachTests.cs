using SockConformance.Harness.Expectations.Linting;
using SockConformance.Harness.Expectations.Reading;

namespace SockConformance.Harness.Tests.Expectations;

/// <summary>A case that no target is ever asked, and what is looked for where it cannot be, are found.</summary>
public sealed class ReachTests
{
    private const string Option = "SOL_SOCKET/SO_TEST.yaml";
    private const string Contract = "contract/works.yaml";

    private const string NeverRun = "16:3: the case 'works' is never run";
    private const string NoMatch = NeverRun + ": nothing on linux matches its 'for'";

    [TestCase("only: [linux]", "only: [winsock]", NeverRun + ": no platform under 'only' has the option")]
    [TestCase(
        "only: [linux]", "only: [linux, winsock]", NeverRun + " on winsock, which 'only' names; take it out, or widen")]
    [TestCase("kind: documented", "kind: [tcp5]", NoMatch)]
    [TestCase("kind: documented", "kind: []", NoMatch)]
    [TestCase("kind: documented", "kind: documented, len: []", NoMatch)]
    public void A_case_that_is_never_run_is_told(string right, string wrong, string message) =>
        Expect(Option, right, wrong, "reach", message);

    [Test]
    public void What_is_expected_where_the_case_is_never_run_is_told()
    {
        const string onLinux = "expect:\n      linux:\n        works: { got: on, got.len: size }";
        const string onWinsock = "expect: { winsock: { works: { got: on } } }";
        const string where = "for: { kind: documented }";
        var files = TestCatalogs.SmallWith(Option, where + "\n    needs: [ipv6]\n    only: [linux]", where)
            .Select(f => f with { Text = f.Text.Replace(onLinux, onWinsock, StringComparison.Ordinal) });

        Assert.That(
            Problems([.. files], "reach"),
            Has.Some.Contains("the case 'works' is never run on winsock, so this is never judged"));
    }

    [Test]
    public void A_kind_that_is_only_elsewhere_is_told()
    {
        var files = TestCatalogs.SmallWith(Option, "kind: documented", "kind: [tcp4, spx]")
            .Select(f => f.Path == "platforms.yaml" ? f with { Text = f.Text + "    spx: AF_IPX=6 SOCK_STREAM=1 0\n" } : f);

        Assert.That(
            Problems([.. files], "reach"),
            Has.One.Contains("18:12: the kind 'spx' is none of linux, where alone the case runs; take it out"));
    }

    [TestCase(
        "name: [SO_TOST]",
        "name under 'where' 'SO_TOST' is in no row of the case's platforms, so it chooses nothing; "
        + "take it out; did you mean 'SO_TEST'?")]
    [TestCase("level: [SOL_SOCKETT]", "level under 'where' 'SOL_SOCKETT' is in no row")]
    [TestCase("type: [bool, itn]", "type under 'where' 'itn' is in no row")]
    public void What_where_names_and_no_row_has_is_told(string wrong, string message) =>
        Expect(Contract, "type: [bool, int]", wrong, "where", "4:3: the " + message);

    [TestCase("get: supported, type", "get: refused, type")]
    [TestCase("type: [bool, int]", "type: [int]")]
    public void A_contract_that_no_option_matches_is_told(string right, string wrong) =>
        Expect(Contract, right, wrong, "reach", "the case 'size' is never run: nothing on linux, winsock matches its 'for'");

    private static void Expect(string file, string right, string wrong, string rule, string message)
    {
        var found = Problems(TestCatalogs.SmallWith(file, right, wrong), rule);

        Assert.That(found, Has.Some.Contains(message));
    }

    private static List<string> Problems(IReadOnlyList<SourceFile> files, string rule) =>
        [.. Lint.Check(TestCatalogs.ReadWhole(files)).Where(p => p.Rule == rule).Select(p => p.ToString())];
}
