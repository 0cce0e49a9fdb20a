using SockConformance.Harness.Expectations.Linting;
using SockConformance.Harness.Expectations.Reading;

namespace SockConformance.Harness.Tests.Expectations;

/// <summary>What can be read and is still wrong is found, each by its rule.</summary>
public sealed class LintTests
{
    private const string Option = "SOL_SOCKET/SO_TEST.yaml";

    [Test]
    public void A_right_folder_has_no_problems() =>
        Assert.That(Lint.Check(TestCatalogs.ReadWhole(TestCatalogs.SmallFiles)), Is.Empty);

    [TestCase(
        "citation",
        "page#SO_TEST.2",
        "pge#SO_TEST.2",
        "13:13: the document 'pge' is not known; allowed: page; did you mean 'page'?")]
    [TestCase(
        "citation",
        "page#SO_TEST.2",
        "page#SO_TOAST.2",
        "13:13: the passage of page 'SO_TOAST' is not known; allowed: SO_TEST; did you mean 'SO_TEST'?")]
    [TestCase("citation", "page#SO_TEST.2", "page#SO_TEST.4", "13:13: page#SO_TEST.4 is sentence 4; SO_TEST has 3")]
    [TestCase("citation", "page#SO_TEST.2", "page#SO_TEST.0", "13:13: page#SO_TEST.0 is sentence 0")]
    [TestCase("citation", "page#SO_TEST.2", "page#SO_TEST.2-4", "13:13: page#SO_TEST.2-4 ends with sentence 4")]
    [TestCase("citation", "page#SO_TEST.2", "page#SO_TEST.2-2", "13:13: page#SO_TEST.2-2 ends with sentence 2")]
    [TestCase("citation", "cite: page#SO_TEST,", "cite: page#SO_TOAST,", "7:73: the passage of page 'SO_TOAST' is not known")]
    [TestCase(
        "claim",
        "works: { got: on, got.len: size }",
        "get: { got: on }",
        "11:5: the claim 'works' of linux has no case; write one that could prove it wrong")]
    [TestCase("expectation", "got: on,", "got: \"not = goat\",", "26:18: the label 'goat' is not known")]
    [TestCase(
        "expectation",
        "works: { got: on, got.len: size }",
        "wroks: { got: on }",
        "26:9: the claim of linux 'wroks' is not known; allowed: get, set, works; did you mean 'works'?")]
    [TestCase("expectation", "got: on,", "goat: on,", "26:18: the label 'goat' is not known; allowed: got; did you mean 'got'?")]
    [TestCase("expectation", "got: on,", "got: \"= goat\",", "26:18: the label 'goat' is not known")]
    [TestCase("expectation", "works: { got: on, got.len: size }", "works: { }", "26:9: the claim 'works' expects nothing here")]
    [TestCase("expectation", "- socket s $kind", "- got: socket s $kind", "the label 'got' stands at two steps")]
    [TestCase("expectation", "only: [linux]", "varies: [gut]", "the label under 'varies' 'gut' is not known")]
    [TestCase("row", "cite: page#SO_TEST, ", "", "7:3: the row says of get that it is Supported, without a citation")]
    [TestCase("row", "type: bool", "type: int", "7:3: the row lacks 'sample': a value of type int for the probe of set")]
    [TestCase(
        "row",
        "number: 7,",
        "number: 7, unprobed: { reason: opaque, why: Nobody knows what to set. }, sample: on,",
        "7:3: the row has 'unprobed', which is for a set that is promised and has no sample")]
    [TestCase(
        "untestable",
        "number: 7,",
        "number: 7, unprobed: { reason: lazy, why: Nobody wanted to. },",
        "7:3: the reason 'lazy' is not known; allowed: hardware,")]
    [TestCase("row", ", kinds: [tcp4, udp4]", "", "7:3: the row lacks 'kinds'")]
    [TestCase(
        "row",
        "number: 7,",
        "number: 7, on: l of listning,",
        "7:3: the setup 'listning' is not known; allowed: listening; did you mean 'listening'?")]
    [TestCase("need", "needs: [ipv6]", "needs: [ipv5]", "the need 'ipv5' is not known; allowed: actor, ipv6,")]
    [TestCase("need", "number: 7,", "number: 7, needs: [ipv5],", "7:3: the need 'ipv5' is not known; allowed: actor, ipv6,")]
    [TestCase("need", "number: 7,", "number: 7, privilege: root,", "7:3: the privilege 'root' is not known; allowed: cap:NAME")]
    [TestCase(
        "untestable",
        "shows: value",
        "untestable: { reason: lazy, why: Nobody wanted to. }",
        "11:5: the reason 'lazy' is not known; allowed: hardware,")]
    [TestCase("untestable", "shows: value", "untestable: { reason: advice, why: No. }", "11:5: 'why' is a sentence")]
    [TestCase(
        "version",
        "shows: value",
        "from: older\n      shows: value",
        "11:5: the version of Linux 'older' is not known; allowed: old, new, a dotted number")]
    [TestCase("kind", "kind: documented", "kind: [tcp5]", "18:12: the kind 'tcp5' is not known")]
    [TestCase(
        "portability",
        "portability: Do as you like.",
        "portability: One. Two. Three! Four? Five.",
        "1:1: the advice of SOL_SOCKET/SO_TEST has 5 sentences; allowed are one to four")]
    [TestCase(
        "contradiction", "[linux.get, linux.works]", "[linux.get, linux.workd]", "28:5: the claim of linux 'workd' is not known")]
    [TestCase("contradiction", "[linux.get, linux.works]", "[linux.get, lynux.works]", "28:5: the platform 'lynux' is not known")]
    public void A_mistake_is_found_by_its_rule(string rule, string right, string wrong, string message)
    {
        var problems = Lint.Check(TestCatalogs.ReadWhole(TestCatalogs.SmallWith(Option, right, wrong)));

        Assert.That(problems.Where(p => p.Rule == rule).Select(p => p.ToString()), Has.Some.Contains(message));
    }

    [Test]
    public void A_case_without_a_claim_asks_and_is_no_mistake() =>
        Assert.That(Lint.Check(TestCatalogs.ReadWhole(WithAsking("- got: "))), Is.Empty);

    [Test]
    public void A_case_without_a_claim_and_without_a_label_asks_nothing() =>
        Assert.That(
            Lint.Check(TestCatalogs.ReadWhole(WithAsking("- "))).Select(p => p.ToString()),
            Is.EqualTo([
                $"{Option}:16:3: the case 'asks' has neither a claim nor a labelled step, so it asks nothing; "
                + "label what it is to show",
            ]));

    private static IReadOnlyList<SourceFile> WithAsking(string item) => TestCatalogs.SmallWith(
        Option,
        "cases:\n",
        "cases:\n  asks:\n    title: It asks\n    for: { kind: [tcp4] }\n    steps:\n      - socket s $kind\n"
        + $"      {item}getsockopt s SO_TEST\n");
}
