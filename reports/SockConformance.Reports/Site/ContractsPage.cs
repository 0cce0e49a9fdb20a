using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the page of what a call promises for every option.</summary>
internal static class ContractsPage
{
    /// <summary>Its path.</summary>
    public const string Path = "contract.html";

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
        var columns = context.Matrix.Columns.ToList();
        var page = context.Page("What a call promises for every option", Path);
        IReadOnlyList<HeadView> heads = [.. columns.Select(IndexPage.Head)];
        bool wide = columns.Count > 6;
        return new ContractsView(page, heads, wide, 1 + columns.Count, Groups(context, "", columns, brief: wide));
    }

    private static ContractGroupView Group(ContractTable table, string root, IReadOnlyList<TargetColumn> columns, bool brief)
    {
        string page = root + Anchors.Page(table.Contract);
        var shown = table.Results.Select((r, i) => (r.Column, Index: i)).Where(r => columns.Contains(r.Column)).ToList();
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
