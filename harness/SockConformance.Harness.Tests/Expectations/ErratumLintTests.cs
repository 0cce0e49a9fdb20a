using SockConformance.Harness.Expectations.Linting;

namespace SockConformance.Harness.Tests.Expectations;

/// <summary>
/// An erratum that says too little, or nothing that the claim does not, is told with its place and what to write.
/// </summary>
public sealed class ErratumLintTests
{
    private const string Option = "SOL_SOCKET/SO_TEST.yaml";
    private const string Why = "why: It never did so.";
    private const string Right = $"is: wrong, observed: {{ got: 0 }}, {Why}, evidence: 'net/core/sock.c:1 (v6.12)'";

    private const string OfVersions =
        $"is: outdated, observed: {{ got: 0 }}, from: new, until: \"6.12\", cases: [works/tcp4], {Why}, "
        + "evidence: [commit 0123456789ab, seen on 6.1]";

    private const string OfLength =
        $"is: incomplete, observed: {{ got.len: size/2 }}, {Why}, evidence: 'https://example.invalid/release-notes'";

    private const string WrongKey =
        "the key of an erratum 'iss' is not known; "
        + "allowed: is, cases, observed, from, until, why, evidence, consequence; did you mean 'is'?";

    [TestCase(Right)]
    [TestCase(OfVersions)]
    [TestCase(OfLength)]
    public void A_right_erratum_has_no_problems(string erratum)
    {
        Assert.That(Lint.Check(TestCatalogs.ReadWhole(With(erratum))), Is.Empty);
    }

    [TestCase("is: wrong", "iss: wrong", WrongKey)]
    [TestCase(
        "is: wrong", "is: silly", "what is said of the document 'silly' is not known; allowed: wrong, outdated, incomplete")]
    [TestCase("is: wrong, ", "", "an erratum lacks the key 'is'")]
    [TestCase("why: It never did so., ", "", "an erratum lacks the key 'why'")]
    [TestCase("observed: { got: 0 }, ", "", "the erratum does not say what holds instead; write 'observed: MATCHER'")]
    [TestCase("{ got: 0 }", "{ got: '=' }", "'=' is no matcher; allowed:")]
    [TestCase(", evidence: 'net/core/sock.c:1 (v6.12)'", "", "the erratum has no evidence; name the platform's source")]
    [TestCase("'net/core/sock.c:1 (v6.12)'", "[]", "the erratum has no evidence; name the platform's source")]
    public void A_mistake_in_writing_is_told(string right, string wrong, string message) =>
        Assert.That(
            TestCatalogs.ProblemsOf(With(Right.Replace(right, wrong, StringComparison.Ordinal))),
            Has.Some.Contains(message));

    [TestCase(
        "{ got: 0 }",
        "{ got: 1 }",
        "what is observed is what the claim 'works' expects; an erratum says the answer that holds instead")]
    [TestCase("{ got: 0 }", "{ got: [5, 1..9], got.len: size }", "what is observed is what the claim 'works' expects")]
    [TestCase(
        "{ got: 0 }",
        "0",
        "the claim 'works' expects several answers of the case 'works'; say which are others: observed: { label: MATCHER }")]
    [TestCase("{ got: 0 }", "{ goat: 0 }", "the label 'goat' is not known; allowed: got; did you mean 'got'?")]
    [TestCase(
        "is: wrong",
        "is: wrong, cases: [works/tcp6]",
        "the case of the claim 'works' 'works/tcp6' is not known; allowed: works/tcp4, works/udp4")]
    [TestCase(
        "is: wrong", "is: wrong, from: older", "the version of Linux 'older' is not known; allowed: old, new, a dotted number")]
    [TestCase(
        "is: wrong", "is: wrong, until: 6.x", "the version of Linux '6.x' is not known; allowed: old, new, a dotted number")]
    [TestCase(
        "'net/core/sock.c:1 (v6.12)'",
        "a run of 6.12",
        "the evidence 'a run of 6.12' names nothing that one can look up; allowed: a file with its line")]
    [TestCase("It never did so.", "No.", "'why' is a sentence that says what the platform does instead")]
    public void A_mistake_in_what_is_meant_is_found_by_lint(string right, string wrong, string message)
    {
        var catalog = TestCatalogs.ReadWhole(With(Right.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.That(Lint.Check(catalog).Select(p => p.ToString()), Has.Some.Contains(message));
    }

    [Test]
    public void An_erratum_of_several_platforms_at_once_is_none()
    {
        const string erratum = $"erratum: {{ is: wrong, observed: 0, {Why}, evidence: 'a.c:1' }}";
        const string ofBoth = $"linux winsock:\n    size:\n      {erratum}";
        var files = TestCatalogs.SmallWith("contract/works.yaml", "linux:\n    size:", ofBoth);

        Assert.That(
            Lint.Check(TestCatalogs.ReadWhole(files)).Select(p => p.Message),
            Has.Some.StartsWith("the erratum stands at a claim of several platforms (linux, winsock)"));
    }

    private static IReadOnlyList<Harness.Expectations.Reading.SourceFile> With(string erratum) =>
        TestCatalogs.SmallWith(Option, "shows: value", $"shows: value\n      erratum: {{ {erratum} }}");
}
