using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs.Coverage;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>
/// Makes a page for each document, in reading order: what each sentence promises, which cases test it, and what each target
/// answered; and the page that lists them, with where they disagree.
/// </summary>
internal static class DocumentPages
{
    private const string ListPath = "documents.html";

    public static IEnumerable<SitePage> Pages(ViewContext context)
    {
        if (context.Catalog.Documents.Count == 0)
            return [];
        var runs = context.Matrix.Columns.Select(c => c.Run).OfType<Run>();
        var coverage = new Lazy<IReadOnlyList<DocumentCoverage>>(() => CoverageBuilder.Build(context.Catalog, [.. runs]));
        return
        [
            new SitePage(ListPath, "documents", () => List(context, coverage.Value), "Documents"),
            .. context.Catalog.Documents.Keys.Select(id => new SitePage(PathOf(id), "document", () => Page(id))),
        ];

        DocumentView Page(string id) => Document(context, coverage.Value.First(d => d.Document.Id == id));
    }

    /// <summary>The page of a document.</summary>
    public static string PathOf(string id) => $"documents/{Anchors.Id(id)}.html";

    private static DocumentListView List(ViewContext context, IReadOnlyList<DocumentCoverage> coverage) => new(
        context.Page("Documents", ListPath),
        [.. coverage.Select(d => new DocumentRowView(
            new LinkView(d.Document.Title, PathOf(d.Document.Id)),
            context.Catalog.Platforms[d.Document.Platform].Name,
            d.Document.Version,
            d.Statements,
            d.Uncited,
            d.Claims.Count(),
            d.Claims.Count(c => c.Cases.Count > 0),
            d.Claims.Count(c => c.Claim.Untestable is not null),
            d.OutOfScope,
            ErrataPage.Link(context, d.Document, "")))],
        [.. context.Catalog.Subjects.SelectMany(s => s.Contradictions.Select(c => context.Contradiction(s, c, Link(s))))]);

    private static LinkView Link(Subject subject) => new(subject.Name, Anchors.Page(subject));

    private static DocumentView Document(ViewContext context, DocumentCoverage coverage)
    {
        var document = coverage.Document;
        var targets = context.Matrix.Columns.Where(c => c.Run is not null && c.Platform.Id == document.Platform).ToList();
        return new DocumentView(
            context.Page(document.Title, PathOf(document.Id), ListPath),
            document.Title,
            context.Catalog.Platforms[document.Platform].Name,
            document.Version,
            Anchors.Web(document.Url),
            DocumentRevision.Url(document),
            coverage.Statements,
            coverage.Uncited,
            coverage.OutOfScope,
            ErrataPage.Link(context, document, "../"),
            [.. targets.Select(ViewContext.Name)],
            [.. coverage.Sections.Select(s => Section(s, targets))]);
    }

    private static DocumentSectionView Section(SectionCoverage section, IReadOnlyList<TargetColumn> targets) =>
        new(section.Title, [.. section.Passages.Select(p => Passage(p, targets))]);

    private static DocumentPassageView Passage(PassageCoverage passage, IReadOnlyList<TargetColumn> targets)
    {
        var whole = passage.Claims.Where(c => c.Cite.Sentence is null).Select(c => Claim(c, targets)).ToList();
        var sentences = Enumerable.Range(1, passage.Passage.Sentences).Select(n => new SentenceView(
            n,
            passage.Passage.NoPromise.Contains(n),
            passage.Uncited.Contains(n),
            [.. passage.Claims.Where(c => IsOf(c.Cite, n)).Select(c => Claim(c, targets))])).ToList();
        // A passage that is cited as a whole needs no list of sentences that nobody speaks of one by one.
        return new DocumentPassageView(
            Anchors.Passage(passage.Passage.Id),
            passage.Passage.Id,
            whole,
            [.. sentences.Where(s => s.NoPromise || s.Uncited || s.Claims.Count > 0)],
            Numbers(passage.OutOfScope),
            passage.Passage.OutOfScope);
    }

    /// <summary>Whether a citation speaks of that sentence, and not of the passage as a whole.</summary>
    private static bool IsOf(Citation cite, int sentence) => cite.Sentence is not null && cite.Covers(sentence);

    /// <summary>Sentences as people write them: "Sentence 2", "Sentences 1 to 5", "Sentences 1, 3"; empty for none.</summary>
    private static string Numbers(IReadOnlyList<int> sentences) => sentences switch
    {
        [] => "",
        [var one] => $"Sentence {one}",
        [var first, .., var last] when last - first == sentences.Count - 1 => $"Sentences {first} to {last}",
        _ => $"Sentences {string.Join(", ", sentences)}",
    };

    private static DocumentClaimView Claim(ClaimCoverage claim, IReadOnlyList<TargetColumn> targets)
    {
        string page = "../" + Anchors.Page(claim.Subject);
        return new DocumentClaimView(
            claim.Claim.Says,
            new LinkView(claim.Subject.Name, page + "#" + Anchors.Claim(claim.Claim)),
            [.. claim.Cases.Select(c => new LinkView(c, page + "#" + Anchors.Case(c)))],
            claim.Claim.Untestable?.Why,
            Outcomes(claim, targets));
    }

    /// <summary>The systems by the worst verdict of a claim there; those that have none are left out.</summary>
    private static IReadOnlyList<OutcomeView> Outcomes(ClaimCoverage claim, IReadOnlyList<TargetColumn> targets)
    {
        var judged = targets.Select(t => (t, Codes: claim.Verdicts.GetValueOrDefault(t.Run!.Header.Target)?.Keys.ToList() ?? []));
        return GroupedSystems.Outcomes([.. judged.Where(j => j.Codes.Count > 0)
            .Select(j => (GroupedSystems.Name(j.t), StatusWords.View(j.Codes.MinBy(CaseResult.Rank))))]);
    }
}
