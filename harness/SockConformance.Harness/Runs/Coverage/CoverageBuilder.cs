using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using CountsByCode = System.Collections.Generic.IReadOnlyDictionary<SockConformance.Harness.Judging.VerdictCode, int>;

namespace SockConformance.Harness.Runs.Coverage;

/// <summary>Goes through the documents in reading order and collects what the catalog makes of each sentence.</summary>
public static class CoverageBuilder
{
    private static readonly IReadOnlyDictionary<string, CountsByCode> NoVerdicts = new Dictionary<string, CountsByCode>();

    /// <summary>The coverage of every document.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="runs">The runs whose verdicts are told; none will do.</param>
    public static IReadOnlyList<DocumentCoverage> Build(Catalog catalog, IReadOnlyList<Run> runs)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(runs);
        var verdicts = Verdicts(runs);
        var citations = catalog.Subjects
            .SelectMany(s => s.Claims.SelectMany(c => c.Cited.Select(cite => Coverage(s, c, cite, verdicts))))
            .ToLookup(c => (c.Cite.Document, c.Cite.Passage));
        return [.. catalog.Documents.Values.Select(d => new DocumentCoverage(d, [.. d.Sections.Select(s => Cover(d, s))]))];

        SectionCoverage Cover(Document document, DocumentSection section)
        {
            var passages = section.Passages.Select(p => PassageCoverage(p, [.. citations[(document.Id, p.Id)]]));
            return new SectionCoverage(section.Title, [.. passages]);
        }
    }

    private static PassageCoverage PassageCoverage(DocumentPassage passage, IReadOnlyList<ClaimCoverage> cited)
    {
        bool isLeft(int n) => !passage.NoPromise.Contains(n) && !cited.Any(c => c.Cite.Covers(n));
        int[] left = [.. Enumerable.Range(1, passage.Sentences).Where(isLeft)];
        var claims = cited.OrderBy(c => c.Cite.Sentence ?? 0);
        return new PassageCoverage(
            passage,
            [.. claims],
            Uncited: passage.OutOfScope is null ? left : [],
            OutOfScope: passage.OutOfScope is null ? [] : left);
    }

    private static ClaimCoverage Coverage(
        Subject subject, Claim claim, Citation cite, Dictionary<ClaimKey, IReadOnlyDictionary<string, CountsByCode>> verdicts)
    {
        var cases = subject.CasesOf(claim);
        var key = new ClaimKey(subject.Id, claim.Platform, claim.Name);
        string[] names = [.. cases.Select(c => c.Name)];
        return new ClaimCoverage(subject, claim, cite, names, verdicts.GetValueOrDefault(key, NoVerdicts));
    }

    private static Dictionary<ClaimKey, IReadOnlyDictionary<string, CountsByCode>> Verdicts(IReadOnlyList<Run> runs)
    {
        var judged =
            from run in runs
            from each in run.Cases
            from verdict in each.Verdicts
            where verdict.Claim is not null
            let key = new ClaimKey(SubjectOf(each), run.Header.Platform, verdict.Claim!)
            select (Key: key, run.Header.Target, verdict.Code);
        return judged.GroupBy(v => v.Key, v => (v.Target, v.Code)).ToDictionary(g => g.Key, ByTarget);
    }

    private static IReadOnlyDictionary<string, CountsByCode> ByTarget(IEnumerable<(string Target, VerdictCode Code)> verdicts) =>
        verdicts.GroupBy(v => v.Target).ToDictionary(t => t.Key, t => (CountsByCode)ByCode(t.Select(v => v.Code)));

    private static Dictionary<VerdictCode, int> ByCode(IEnumerable<VerdictCode> codes) =>
        codes.GroupBy(c => c).ToDictionary(c => c.Key, c => c.Count());

    private static string SubjectOf(RunCase each) => CaseId.Parse(each.Transcript.CaseId).Subject;

    private sealed record ClaimKey(string Subject, string Platform, string Claim);
}
