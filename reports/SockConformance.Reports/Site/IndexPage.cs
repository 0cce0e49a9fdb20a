using System.Globalization;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the page of the matrix.</summary>
internal static class IndexPage
{
    /// <summary>Its path.</summary>
    public const string Path = "index.html";

    private const int ShownDisagreements = 5;

    public static IEnumerable<SitePage> Pages(ViewContext context) => [new(Path, "index", () => View(context), "Matrix")];

    /// <summary>The head of a target's column.</summary>
    public static HeadView Head(TargetColumn column) => column.Run is null
        ? new HeadView(column.Platform.Name, "no run yet", 1, false, null, column.Key)
        : new HeadView(column.Key, ViewContext.Title(column), 1, false, Anchors.Page(column), column.Key);

    private static IndexView View(ViewContext context)
    {
        var matrix = context.Matrix;
        int columns = 1 + matrix.Platforms.Sum(p => 1 + p.Targets.Count);
        return new IndexView(
            context.Page("Socket options: promised and observed", Path),
            And(matrix.Platforms.Select(p => p.Platform.Name)),
            [.. matrix.Columns.Where(c => c.Run is not null).Select(c => new LinkView(c.Key, Anchors.Page(c)))],
            [.. matrix.Columns.Select(c => Target(matrix, c))],
            [.. StatusWords.All.Select(StatusWords.View)],
            [.. Kinds(matrix)],
            DisagreementViews.Worst(context, ShownDisagreements),
            DisagreementViews.Count(matrix),
            [.. matrix.Platforms.Select(p => new HeadView(p.Platform.Name, "", 1 + p.Targets.Count, true, null, p.Platform.Id))],
            [.. matrix.Platforms.SelectMany(p => p.Targets.Select(Head).Prepend(Documents(p.Platform.Id)))],
            columns > 8,
            columns,
            [.. matrix.Rows.GroupBy(r => r.Option.Level!).Select(g => Level(matrix, g))],
            matrix.Rows.Count);
    }

    private static TargetView Target(Matrix matrix, TargetColumn column) => new(
        column.Key,
        ViewContext.Name(column),
        column.Run is null ? null : Anchors.Page(column),
        ViewContext.Title(column),
        column.Platform.Name,
        column.Run?.Header.Started.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
        column.Remarks,
        column.Run is null ? [] : TargetPages.Counts(matrix, column));

    private static IEnumerable<string> Kinds(Matrix matrix)
    {
        var kinds = matrix.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Kinds).Select(k => k.Kind);
        return kinds.Distinct().Order(StringComparer.Ordinal);
    }

    private static HeadView Documents(string platform) => new("documents", "promise", 1, true, null, platform);

    private static LevelView Level(Matrix matrix, IGrouping<string, OptionRow> rows) =>
        new(rows.Key, rows.Count(), [.. rows.Select(r => Row(matrix, r))]);

    private static RowView Row(Matrix matrix, OptionRow row)
    {
        string page = Anchors.Page(row.Option);
        var cells = new List<CellView>(1 + row.Promises.Count + row.Cells.Count);
        int target = 0;
        for (int i = 0; i < row.Promises.Count; i++)
        {
            cells.Add(Promise(row.Promises[i], page));
            for (int j = 0; j < matrix.Platforms[i].Targets.Count; j++)
                cells.Add(Cell(row.Cells[target++], page));
        }
        return new RowView(Anchors.Id(row.Option.Id), Parts(row.Option.Name), page, row.Option.Summary, cells);
    }

    /// <summary>Where a name may be broken on a narrow page.</summary>
    private static List<string> Parts(string name) =>
        [.. name.Split('_').Select((part, i) => i < name.Count(c => c == '_') ? part + "_" : part)];

    private static CellView Promise(Promise promise, string page) =>
        new(promise.Absent ? "p absent" : "p", "", promise.Words, Note(promise), page + "#documents", null);

    private static string Note(Promise promise) => promise switch
    {
        { Absent: true } => "",
        { Row.AliasOf: { } option } => "of " + option,
        { Row.From: { } from } => "from " + from,
        _ => "",
    };

    /// <summary>An alias leads to the page of its option, where the cases are.</summary>
    private static CellView Cell(Cell cell, string page)
    {
        var status = StatusWords.View(cell.Outcome);
        string href = $"{(cell.Meant is { } meant ? Anchors.Page(meant) : page)}#{Anchors.Target(cell.Column)}";
        string? kinds = cell.Kinds.Count == 0 ? null : Kinds(cell, status.Class);
        return new CellView(status.Class, status.Mark, status.Word, status.Note, href, kinds, status.Document);
    }

    /// <summary>
    /// The kinds of the cell as the filter reads them: <c>tcp4 udp4=divergent</c>, with the status where it is not the cell's.
    /// </summary>
    private static string Kinds(Cell cell, string status)
    {
        var kinds = cell.Kinds.Select(k => (Name: k.Kind, Status: StatusWords.View(k.Outcome).Class));
        return string.Join(' ', kinds.Select(k => k.Status == status ? k.Name : $"{k.Name}={k.Status}"));
    }

    private static string And(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.Take(all.Count - 1)) + " and " + all[^1];
    }
}
