using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>The table of the first page: of each platform what its documents say, then the systems that differ.</summary>
/// <param name="matrix">The matrix.</param>
/// <param name="groups">Its columns, those that are alike as one.</param>
/// <param name="links">Whether each cell is a link, and not only the option's name.</param>
internal sealed class IndexMatrix(Matrix matrix, IReadOnlyList<ColumnGroup> groups, bool links)
{
    /// <summary>Protocols that the systems of today have no stack for: their options come last, and folded.</summary>
    private static readonly HashSet<string> Legacy = new(StringComparer.Ordinal) { "NSPROTO_IPX", "SOL_IRLMP", "IPPROTO_RM" };

    private readonly IReadOnlyList<IReadOnlyList<ColumnGroup>> ofPlatform =
        [.. matrix.Platforms.Select(p => groups.Where(g => g.First.Platform.Id == p.Platform.Id).ToList())];

    /// <summary>How many columns there are, the names' and those that are not shown at first among them.</summary>
    public int ColumnCount => 1 + matrix.Platforms.Count + groups.Count;

    public IReadOnlyList<PlatformHeadView> Heads() => [.. matrix.Platforms.Select((p, i) => Head(p.Platform, ofPlatform[i]))];

    public IReadOnlyList<LevelView> Levels() =>
    [
        .. matrix.Rows.GroupBy(r => r.Option.Level!).OrderBy(g => Legacy.Contains(g.Key)).Select(g => new LevelView(
            g.Key, Legacy.Contains(g.Key), CellNotes.Count(g.Count(), "option"), [.. g.Select(Row)])),
    ];

    private static PlatformHeadView Head(Platform platform, IReadOnlyList<ColumnGroup> systems)
    {
        var documents = new ColumnHeadView(
            "doc-" + platform.Id, "documents", "", $"what the documents of {platform.Name} promise", null, true, false);
        string note = systems.Count == 0 ? "not run" : "";
        return new PlatformHeadView(
            platform.Id, platform.Name, note, 1 + systems.Count, [documents, .. systems.Select(Head)]);
    }

    private static ColumnHeadView Head(ColumnGroup group) => new(
        group.First.Key,
        SystemWords.Name(group.First),
        SystemWords.Way(group.First),
        $"{ViewContext.Title(group.First)}: {SystemWords.Ways(group)}",
        Anchors.Page(group.First),
        false,
        !group.IsDefault);

    private RowView Row(OptionRow row)
    {
        string page = Anchors.Page(row.Option);
        var cells = row.Promises.SelectMany((promise, i) =>
        {
            var systems = ofPlatform[i];
            return Cells(promise, [.. systems.Select(g => row.Cells[g.Index])], systems, page);
        });
        var shown = groups.Where(g => g.IsDefault).Select(g => row.Cells[g.Index].Outcome.Status).ToList();
        bool rest = shown.Count > 0 && shown.TrueForAll(s => s == CellStatus.NotApplicable);
        return new RowView(
            Anchors.Id(row.Option.Id), Parts(row.Option.Name), page, row.Option.Summary, rest,
            [.. cells.Select(c => links ? c : c with { Href = null })]);
    }

    /// <summary>The cells of a platform: what its documents say, then its systems.</summary>
    private static IEnumerable<MatrixCellView> Cells(
        Promise promise, IReadOnlyList<Cell> cells, IReadOnlyList<ColumnGroup> systems, string page)
    {
        IReadOnlyList<string> kinds = [.. cells.SelectMany(c => c.Kinds).Select(k => k.Kind).Distinct()];
        var documents = Promise(promise, page) with { Kinds = kinds.Count == 0 ? null : string.Join(' ', kinds) };
        return cells.Select((c, i) => Cell(c, page, systems[i].IsDefault, kinds)).Prepend(documents);
    }

    /// <summary>Where a name may be broken on a narrow page.</summary>
    private static List<string> Parts(string name) =>
        [.. name.Split('_').Select((part, i) => i < name.Count(c => c == '_') ? part + "_" : part)];

    private static MatrixCellView Promise(Promise promise, string page)
    {
        string mark = promise.Words switch
        {
            "absent" => "–",
            "not supported" => "refused",
            "headers only" => "headers",
            var words => words,
        };
        string text = promise switch
        {
            { Absent: true } => "not in the documents",
            { Row.AliasOf: { } option } => "another name of " + option,
            { Row.From: { } from } => $"{promise.Words}, from {VersionName.Text(from)}",
            _ => promise.Words,
        };
        return new MatrixCellView(promise.Absent ? "p absent" : "p", mark, text, page + "#documents", null, null, false);
    }

    /// <summary>An alias leads to the page of its option, where the cases are.</summary>
    private static MatrixCellView Cell(Cell cell, string page, bool isDefault, IReadOnlyList<string> ofPlatform)
    {
        var status = StatusWords.View(cell.Outcome);
        string href = $"{(cell.Meant is { } meant ? Anchors.Page(meant) : page)}#{Anchors.Target(cell.Column)}";
        string kinds = Kinds(cell, status.Class, ofPlatform);
        var consequences = cell.Findings.Select(f => ConsequenceKeys.Key(f.Consequence)).Distinct();
        string worst = string.Join(' ', consequences);
        string note = status.Note.Length == 0 ? "" : ": " + status.Note;
        string document = status.Document ? "; the document is at fault" : "";
        return new MatrixCellView(
            isDefault ? status.Class : status.Class + " more",
            status.Mark,
            status.Word + note + document,
            cell.Outcome is { Status: CellStatus.NotApplicable, Mark: CellMark.None } ? null : href,
            kinds.Length == 0 ? null : kinds,
            worst.Length == 0 ? null : worst,
            status.Document);
    }

    /// <summary>
    /// In which kinds a cell is another than its platform's documents' cell lists, as the filter reads it: <c>udp4=divergent</c>
    /// where the status is not the cell's, <c>udp4=</c> where that kind was not asked, <c>-</c> where none was.
    /// </summary>
    private static string Kinds(Cell cell, string status, IReadOnlyList<string> ofPlatform)
    {
        if (cell.Kinds.Count == 0)
            return ofPlatform.Count == 0 ? "" : "-";
        var statuses = cell.Kinds.ToDictionary(k => k.Kind, k => StatusWords.View(k.Outcome).Class, StringComparer.Ordinal);
        var others = ofPlatform.Where(k => statuses.GetValueOrDefault(k) != status);
        return string.Join(' ', others.Select(k => $"{k}={statuses.GetValueOrDefault(k)}"));
    }
}
