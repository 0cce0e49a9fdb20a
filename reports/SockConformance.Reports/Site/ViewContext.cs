using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Comparing;
using SockConformance.Reports.Costs;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>What all pages are made from.</summary>
/// <param name="matrix">The matrix.</param>
/// <param name="catalog">The catalog that it was built from.</param>
/// <param name="costs">What calls cost, or null.</param>
/// <param name="allPrograms">Whether there is a program of each case, and not only of those that diverge.</param>
/// <param name="brief">Whether the pages are those of a file that is mailed: the answers, without the evidence.</param>
internal sealed class ViewContext(
    Matrix matrix, Catalog catalog, CostBook? costs = null, bool allPrograms = false, bool brief = false)
{
    private readonly Lazy<AnswerBook> answers = new(() => new AnswerBook(catalog, [.. matrix.Columns.Where(c => c.Run is not null)
        .Select(c => c.Run!.Sheet() with { Target = GroupedSystems.Name(c) })]));

    private readonly Lazy<IReadOnlyList<ReleaseHistory>> releases = new(() =>
        ReleaseHistory.FromRuns(catalog, matrix.Columns.Select(c => c.Run).OfType<Run>()));

    private readonly Lazy<IReadOnlyList<ColumnGroup>> groups = new(() => ColumnGroups.Find(matrix));

    public Matrix Matrix => matrix;

    /// <summary>Columns of the matrix that are one.</summary>
    public IReadOnlyList<ColumnGroup> Groups => groups.Value;

    /// <summary>The documents' own mistakes.</summary>
    public ErrataEntries Errata { get; } = new(catalog);

    public Catalog Catalog => catalog;

    /// <summary>What calls cost, or null where nothing was measured.</summary>
    public CostBook? Costs => costs;

    /// <summary>The programs that the pages offer.</summary>
    public ProgramPages Programs { get; } = new(matrix, catalog, allPrograms);

    /// <summary>What the systems answered; made when a page asks for it first.</summary>
    public AnswerBook Answers => answers.Value;

    /// <summary>What changed over the releases of targets that have several.</summary>
    public IReadOnlyList<ReleaseHistory> Releases => releases.Value;

    /// <summary>Whether pages leave out calls, replies and claims.</summary>
    public bool Brief => brief;

    /// <summary>All pages of the site, or those that a brief one has.</summary>
    public IReadOnlyList<SitePage> Pages => field ??= [.. SitePages.All(this).Where(p => !brief || SitePages.IsInBrief(p))];

    /// <summary>The frame of a page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="path">Its path from the site's top.</param>
    /// <param name="section">The path of the page in the navigation that it belongs to; by default itself.</param>
    public PageView Page(string title, string path, string? section = null)
    {
        string root = string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')));
        var linked = Pages.Where(p => p.Link is not null);
        string current = section ?? path;
        return new PageView(title, root, [.. linked.Select(p => new NavView(p.Link!, root + p.Path, p.Path == current))], brief);
    }

    /// <summary>A citation as people write one, with the document's address.</summary>
    public CiteView? Cite(Citation? citation)
    {
        if (citation is null)
            return null;
        if (catalog.Documents.GetValueOrDefault(citation.Document) is not { } document)
            return new CiteView(citation.ToString(), null);
        return new CiteView($"{document.Title}, {Words(citation)}", Anchors.Web(document.Url));
    }

    /// <summary>Where in its document a citation leads: <c>options, sentences 2 to 4</c>.</summary>
    public static string Words(Citation citation) => citation.Passage + (
        citation.Sentence is not { } first ? ""
        : citation.Last is not { } last ? $", sentence {first}"
        : last == first + 1 ? $", sentences {first} and {last}"
        : $", sentences {first} to {last}");

    /// <summary>Where documents disagree: sides are citations, or claims of a platform.</summary>
    public ContradictionView Contradiction(Subject subject, Contradiction contradiction, LinkView? option) =>
        new(option, [.. contradiction.Between.Select(b => Side(subject, b))], contradiction.What);

    /// <summary>A known divergence, with what it speaks of where that is not all.</summary>
    public static KnownView? Known(KnownEntry? entry, string of = "") =>
        entry is null ? null : new KnownView(of, null, entry.Reason, Anchors.Web(entry.Link));

    /// <summary>What holds instead of a claim, as a reason.</summary>
    public static KnownView? Known(Erratum? erratum)
    {
        if (erratum is null)
            return null;
        string evidence = string.Join("; ", erratum.Evidence);
        return new KnownView("", erratum.Fault.ToString().ToLowerInvariant(), $"{erratum.Why} {evidence}", null);
    }

    /// <summary>The name of a column for people.</summary>
    public static string Name(TargetColumn column) => column.Run is null ? column.Platform.Name : column.Key;

    /// <summary>What the column's system says that it is.</summary>
    public static string Title(TargetColumn column) =>
        column.Run is null ? "no run yet" : LogText.Shorten(column.Run.Header.Title, 120);

    private CiteView Side(Subject subject, string side)
    {
        if (Citation.Parse(side, subject.Where) is { } citation && catalog.Documents.ContainsKey(citation.Document))
            return Cite(citation)!;
        int dot = side.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || !catalog.Platforms.TryGetValue(side[..dot], out var platform))
            return new CiteView(side, null);
        var claim = subject.Claim(platform.Id, side[(dot + 1)..]);
        return new CiteView(claim is null ? side : $"{platform.Name}: {claim.Says}", null);
    }
}
