using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the page of what a call promises for every option.</summary>
internal static class ContractsPage
{
    /// <summary>Its path.</summary>
    public const string Path = "contract.html";

    private const int MostInWords = 6, MostNames = 4;

    public static IEnumerable<SitePage> Pages(ViewContext context) =>
        context.Matrix.Contracts.Count == 0 ? [] : [new(Path, "contracts", () => View(context), "Contract")];

    /// <summary>The contracts on some targets.</summary>
    /// <param name="context">The site.</param>
    /// <param name="root">The way to the site's top.</param>
    /// <param name="columns">The targets.</param>
    /// <param name="brief">Whether a cell has the numbers alone, since there are many of them.</param>
    public static IReadOnlyList<ContractGroupView> Groups(
        ViewContext context, string root, IReadOnlyList<TargetColumn> columns, bool brief = false) =>
        [.. context.Matrix.Contracts.Select(t => Group(t, root, columns, brief))];

    private static ContractsView View(ViewContext context)
    {
        var columns = Ordered(context);
        var page = context.Page("What a call promises for every option", Path);
        var alike = Alike(columns, Groups(context, "", columns));
        bool wide = alike.Count > MostInWords;
        IReadOnlyList<HeadView> heads = [.. alike.Select(g => Head([.. g.Select(i => columns[i])]))];
        var groups = Groups(context, "", [.. alike.Select(g => columns[g[0]])], brief: wide);
        return new ContractsView(page, heads, wide, 1 + alike.Count, groups);
    }

    /// <summary>In the order of the first page, so that the reference comes first and stands for those like it.</summary>
    private static List<TargetColumn> Ordered(ViewContext context)
    {
        var order = context.Groups.SelectMany(g => g.Columns).ToList();
        return [.. context.Matrix.Platforms.SelectMany(p => p.Targets.OrderBy(order.IndexOf))];
    }

    /// <summary>Columns of a platform whose cells are alike in every row, by their places.</summary>
    private static List<List<int>> Alike(List<TargetColumn> columns, IReadOnlyList<ContractGroupView> contracts)
    {
        var rows = contracts.SelectMany(c => c.Rows).ToList();
        return [.. Enumerable.Range(0, columns.Count).GroupBy(Text, StringComparer.Ordinal).Select(g => g.ToList())];

        string Text(int column)
        {
            var cells = rows.Select(r => r.Cells[column]).Select(c => $"{c.Class}/{c.Word}/{c.Note}");
            return string.Join('\n', cells.Prepend(columns[column].Platform.Id));
        }
    }

    /// <summary>The first one's head; it names those that it stands for.</summary>
    private static HeadView Head(IReadOnlyList<TargetColumn> columns)
    {
        var head = IndexPage.Head(columns[0]);
        string others = GroupedSystems.Some([.. columns.Skip(1).Select(c => c.Key)], MostNames);
        return others.Length == 0 ? head : head with { Note = $"{head.Note}; the same: {others}" };
    }

    private static ContractGroupView Group(ContractTable table, string root, IReadOnlyList<TargetColumn> columns, bool brief)
    {
        string page = root + Anchors.Page(table.Contract);
        var all = table.Results.Select(r => r.Column).ToList();
        var shown = columns.Select(c => (Column: c, Index: all.IndexOf(c))).ToList();
        return new ContractGroupView(table.Contract.Name, page, table.Contract.Summary, [.. table.Rows.Select(Row)]);

        ContractRowView Row(ContractRow row) => new(
            row.Name,
            page + "#" + Anchors.Claim(row.Claims[0]),
            string.Join(" / ", row.Claims.Select(c => c.Says).Distinct()),
            [.. shown.Select(p => Score(p.Column, row.Scores[p.Index], page, row, brief))]);
    }

    private static CellView Score(TargetColumn column, ContractScore? score, string page, ContractRow row, bool brief)
    {
        bool promised = row.Claims.Any(c => c.Platform == column.Platform.Id);
        var status = column.Run is null
            ? StatusWords.View(new CellOutcome(promised ? CellStatus.NoRun : CellStatus.NotApplicable))
            : StatusWords.View(score);
        var claim = row.Claims.FirstOrDefault(c => c.Platform == column.Platform.Id) ?? row.Claims[0];
        string word = status.Class == "na" ? "not promised"
            : brief && score is { Judged: > 0 } ? $"{score.Holding.Count} of {score.Judged}"
            : status.Word;
        return new CellView(status.Class, status.Mark, word, status.Note, page + "#" + Anchors.Claim(claim), null);
    }
}
