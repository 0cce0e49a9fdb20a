using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations.Linting;
using SockConformance.Harness.Runs.Coverage;

namespace SockConformance.Harness.Tests.Runs;

/// <summary>A claim cites one place, or a list of them where several say the same.</summary>
public sealed class CitedPlacesTests
{
    private const string OptionFile = "SOL_SOCKET/SO_TEST.yaml";
    private const string OnePlace = "cite: page#SO_TEST.2";

    [Test]
    public void A_claim_that_cites_several_places_speaks_of_each_and_counts_once()
    {
        var option = Cited("cite: [page#SO_TEST.2, page#other.1]").Single(f => f.Path == OptionFile);
        const string outline = "Options: { SO_TEST: 3, other: 2 }";
        var documents = TestCatalogs.SmallWith("documents.yaml", "Options: { SO_TEST: 3 }", outline);
        var catalog = TestCatalogs.ReadWhole([.. documents.Where(f => f.Path != OptionFile), option]);

        var coverage = CoverageBuilder.Build(catalog, []).Single();
        var other = coverage.Sections.Single().Passages.Single(p => p.Passage.Id == "other");

        Assert.That(other.Uncited, Is.EqualTo(new[] { 2 }));
        Assert.That(coverage.Claims.Count(c => c.Claim == other.Claims.Single().Claim), Is.EqualTo(1));
    }

    [TestCase("cite: [page#SO_TEST.2, page#nowhere]", "the passage of page 'nowhere' is not known")]
    [TestCase("cite: [page#SO_TEST.2, page#SO_TEST.9]", "page#SO_TEST.9 is sentence 9")]
    public void Each_place_that_a_claim_cites_must_be_there(string cite, string complaint)
    {
        var catalog = TestCatalogs.ReadWhole(Cited(cite));

        Assert.That(Lint.Check(catalog).Select(p => p.ToString()), Has.Some.Contains(complaint));
    }

    [TestCase("cite: { get: page#SO_TEST.2 }", "cite is a list, here is a mapping")]
    [TestCase("cite: [[page#SO_TEST.2]]", "an item of cite is a text, here is a list")]
    [TestCase("cite: [page]", "'page' is no citation")]
    public void What_is_no_place_is_told(string cite, string complaint) =>
        Assert.That(TestCatalogs.ProblemsOf(Cited(cite)), Has.Some.Contains(complaint));

    private static IReadOnlyList<SourceFile> Cited(string cite) => TestCatalogs.SmallWith(OptionFile, OnePlace, cite);
}
