using SockConformance.Harness.Expectations.Linting;
using SockConformance.Harness.Runs.Coverage;

namespace SockConformance.Harness.Tests.Runs;

/// <summary>Each sentence of a document is claimed, promises nothing, is out of scope, or is told as uncited.</summary>
public sealed class CoverageTests
{
    private const string Outline = "Options: { SO_TEST: 3 }";

    [TestCase("Options: { SO_TEST: 3, other: 2 }", 5, 2, 0)]
    [TestCase("Options: { SO_TEST: 3, other: { sentences: 2, no-promise: [1] } }", 4, 1, 0)]
    [TestCase("Options: { SO_TEST: 3, other: { sentences: 2, out-of-scope: Addresses. } }", 3, 0, 2)]
    [TestCase("Options: { SO_TEST: 3, other: { sentences: 2, no-promise: [1], out-of-scope: Addresses. } }", 3, 0, 1)]
    [TestCase("Options: { out-of-scope: Addresses., SO_TEST: 3, other: 2 }", 3, 0, 2)]
    public void Sentences_that_no_claim_cites_are_told_unless_they_are_out_of_scope(
        string outline, int statements, int uncited, int outOfScope)
    {
        var coverage = Coverage(outline);

        Assert.That(
            (coverage.Statements, coverage.Uncited, coverage.OutOfScope), Is.EqualTo((statements, uncited, outOfScope)));
    }

    [Test]
    public void A_passage_has_its_own_reason_before_that_of_its_section()
    {
        const string More = "more: { sentences: 1, out-of-scope: Files. }";
        var passages = Coverage($"Options: {{ out-of-scope: Addresses., SO_TEST: 3, other: 2, {More} }}")
            .Sections.Single().Passages;

        Assert.That(passages.Select(p => p.Passage.OutOfScope), Is.EqualTo(new[] { "Addresses.", "Addresses.", "Files." }));
    }

    [Test]
    public void What_claims_cite_is_never_out_of_scope()
    {
        var outline = "Options: { out-of-scope: Addresses., SO_TEST: 3, other: 2 }";
        Assert.That(Coverage(outline).Sections.Single().Passages[0].OutOfScope, Is.Empty);
    }

    [TestCase("Options: { SO_TEST: { sentences: 3, out-of-scope: Addresses. } }")]
    [TestCase("Options: { out-of-scope: Addresses., SO_TEST: 3 }")]
    public void A_reason_that_no_sentence_needs_is_told(string outline)
    {
        var catalog = TestCatalogs.ReadWhole(TestCatalogs.SmallWith("documents.yaml", Outline, outline));

        Assert.That(
            Lint.Check(catalog).Select(p => p.ToString()),
            Has.Some.Contains("'out-of-scope' in 'Options' of page (Addresses.) is said of no sentence"));
    }

    private static DocumentCoverage Coverage(string outline) =>
        CoverageBuilder.Build(TestCatalogs.ReadWhole(TestCatalogs.SmallWith("documents.yaml", Outline, outline)), []).Single();
}
