using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Runs.Coverage;

/// <summary>Goes through the documents in reading order and collects what the catalog makes of each sentence.</summary>
public static class CoverageBuilder
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyDictionary<VerdictCode, int>> NoVerdicts = new Dictionary<string, IReadOnlyDictionary<VerdictCode, int>>();

    /// <summary>The coverage of every document.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="runs">The runs whose verdicts are told; none will do.</param>
    public static IReadOnlyList<DocumentCoverage> Build(Catalog catalog, IReadOnlyList<Run> runs)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(runs);
        var verdicts = Verdicts(runs);
        var citations = catalog.Subjects
            .SelectMany(s => s.Claims.SelectMany(c => Cites(c).Select(cite => (Cite: cite, Claim: Cover(s, c, verdicts)))))
            .ToLookup(p => (p.Cite.Document, p.Cite.Section));
        return [.. catalog.Documents.Values.Select(d => new DocumentCoverage(d, [.. d.Sections.Select(section => new SectionCoverage(
            section.Title,
            [.. section.Places.Select(place => PlaceCoverage(place, [.. citations[(d.Id, place.Id)]]))]))]))];
    }

    private static IEnumerable<Citation> Cites(Claim claim) => claim.Cite is { } cite ? [cite] : [];

    private static PlaceCoverage PlaceCoverage(DocumentPlace place, IReadOnlyList<(Citation Cite, ClaimCoverage Claim)> cited)
    {
        bool whole = cited.Any(c => c.Cite.Sentence is null);
        var sentences = cited.Select(c => c.Cite.Sentence).OfType<int>().ToHashSet();
        return new PlaceCoverage(
            place,
            [.. cited.OrderBy(c => c.Cite.Sentence ?? 0).Select(c => c.Claim)],
            whole ? [] : [.. Enumerable.Range(1, place.Sentences).Where(n => !sentences.Contains(n) && !place.NoPromise.Contains(n))]);
    }

    private static ClaimCoverage Cover(
        Subject subject, Claim claim, Dictionary<(string Subject, string Platform, string Claim), IReadOnlyDictionary<string, IReadOnlyDictionary<VerdictCode, int>>> verdicts) => new(
        subject,
        claim,
        [.. subject.Cases.Where(c => c.Expect.Any(e => e.Platform == claim.Platform && e.Claim == claim.Name)).Select(c => c.Name)],
        verdicts.GetValueOrDefault((subject.Id, claim.Platform, claim.Name), NoVerdicts));

    private static Dictionary<(string Subject, string Platform, string Claim), IReadOnlyDictionary<string, IReadOnlyDictionary<VerdictCode, int>>> Verdicts(IReadOnlyList<Run> runs) =>
        runs.SelectMany(r => r.Cases.SelectMany(c => c.Verdicts.Where(v => v.Claim is not null)
                .Select(v => (Key: (SubjectOf(c), r.Header.Platform, v.Claim!), r.Header.Target, v.Code))))
            .GroupBy(v => v.Key)
            .ToDictionary(
                g => g.Key,
                g => (IReadOnlyDictionary<string, IReadOnlyDictionary<VerdictCode, int>>)g.GroupBy(v => v.Target)
                    .ToDictionary(t => t.Key, t => (IReadOnlyDictionary<VerdictCode, int>)t.GroupBy(v => v.Code).ToDictionary(c => c.Key, c => c.Count())));

    private static string SubjectOf(RunCase each) => CaseId.Parse(each.Transcript.CaseId).Subject;
}
