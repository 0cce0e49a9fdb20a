using SockConformance.Harness.Expectations.Linting;
using SockConformance.Harness.Expectations.Reading;

namespace SockConformance.Harness.Tests.Expectations;

/// <summary>The file that says why releases differ is read, and a mistake in it is told with its place.</summary>
internal sealed class ChangeReasonFileTests
{
    private const string Right = """
        linux:
          - options: [SO_TEST]
            in: "6.3"
            why: The option is a hint only.
            evidence: commit 0123456789ab
        """;

    [Test]
    public void A_right_file_is_read_and_makes_no_older_run_stale()
    {
        var catalog = TestCatalogs.ReadWhole(Files(Right));

        Assert.That(Lint.Check(catalog), Is.Empty);
        Assert.That(catalog.Changes.Single() is { Target: "linux", In: "6.3", Cases.Count: 0 });
        Assert.That(catalog.Hash, Is.EqualTo(TestCatalogs.ReadWhole(TestCatalogs.SmallFiles).Hash));
    }

    [TestCase("options: [SO_TEST]", "options: []", "changes.yaml:2:5: the change names no option")]
    [TestCase("evidence: commit 0123456789ab", "evidence: []", "changes.yaml:2:5: the change has no evidence")]
    [TestCase("in: \"6.3\"", "on: \"6.3\"", "the key of a change 'on' is not known")]
    public void A_mistake_is_told_with_its_place(string right, string wrong, string problem) =>
        Assert.That(
            TestCatalogs.ProblemsOf(Files(Right.Replace(right, wrong, StringComparison.Ordinal))),
            Has.Some.Contains(problem));

    [TestCase("SO_TEST", "SO_TETS", "the option or contract 'SO_TETS' is not known")]
    [TestCase("6.3", "next", "'in' is the version that brought it, such as 6.9, and not 'next'")]
    [TestCase("commit 0123456789ab", "a run", "the evidence 'a run' names nothing that one can look up")]
    [TestCase("The option is a hint only.", "Hint.", "'why' is a sentence that says what changed")]
    public void Lint_finds_what_is_readable_and_still_wrong(string right, string wrong, string problem)
    {
        var catalog = TestCatalogs.ReadWhole(Files(Right.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.That(Lint.Check(catalog).Select(p => p.ToString()), Has.Some.Contains(problem));
    }

    private static IReadOnlyList<SourceFile> Files(string text) => TestCatalogs.Small(new SourceFile("changes.yaml", text));
}
