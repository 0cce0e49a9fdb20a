using SockConformance.Harness.Divergences;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the pages of the targets: how does this target stand?</summary>
internal static class TargetPages
{
    public static IEnumerable<SitePage> Pages(ViewContext context) => context.Matrix.Columns.Where(c => c.Run is not null)
        .Select(c => new SitePage(Anchors.Page(c), "target", () => View(context, c)));

    /// <summary>The cells of a column by status, as they are counted.</summary>
    public static IReadOnlyList<CountView> Counts(Matrix matrix, TargetColumn column)
    {
        var counts = Cells(matrix, column).GroupBy(c => StatusWords.View(c.Outcome).Class).ToDictionary(g => g.Key, g => g.Count());
        return [.. StatusWords.All.Where(o => o.Status != CellStatus.NotApplicable).Select(StatusWords.View).Where(v => counts.ContainsKey(v.Class)).Select(v => new CountView(v, counts[v.Class]))];
    }

    private static TargetPageView View(ViewContext context, TargetColumn column)
    {
        var matrix = context.Matrix;
        string path = Anchors.Page(column);
        return new TargetPageView(
            context.Page($"{column.Key}: {ViewContext.Title(column)}", path, IndexPage.Path),
            column.Key,
            ViewContext.Title(column),
            column.Platform.Name,
            [.. matrix.Columns.Where(c => c.Run is not null && !ReferenceEquals(c, column)).Select(c => new LinkView(c.Key, "../" + Anchors.Page(c)))],
            column.Remarks,
            Counts(matrix, column),
            Cells(matrix, column).Count(c => c.Outcome.Status != CellStatus.NotApplicable),
            DisagreementViews.Views(context, "../", int.MaxValue, column),
            DisagreementViews.Count(matrix, column),
            [.. Missing(matrix, column)],
            [.. Lacks(matrix, column)],
            [.. Known(matrix, column)],
            [.. new KnownDivergences(context.Catalog, column.Run!.Header).Stale([.. column.Run.Cases]).Select(e => $"{e.Case} ({e.Where}): {e.Reason}")],
            HeaderViews.View(context.Catalog, column),
            [IndexPage.Head(column) with { Href = null }],
            ContractsPage.Groups(context, "../", [column]),
            HistoryViews.OfTarget(matrix, column),
            TargetFactLines.System(column),
            TargetFactLines.Run(context.Catalog, column));
    }

    private static IEnumerable<MissingGroupView> Missing(Matrix matrix, TargetColumn column) => Cells(matrix, column)
        .Where(c => c.Outcome.Status is CellStatus.Unsupported or CellStatus.Blocked or CellStatus.Unresolved or CellStatus.Untested)
        .GroupBy(c => (c.Outcome.Status, Promised: c.Outcome.Mark == CellMark.Promised)).OrderBy(g => g.Key.Status).ThenByDescending(g => g.Key.Promised)
        .Select(g => new MissingGroupView(
            StatusWords.View(g.First().Outcome) with { Note = g.Key.Status == CellStatus.Unsupported ? g.Key.Promised ? "though promised" : "as documented" : "" },
            g.Count(),
            [.. g.Select(c => new MissingView(Link(c), g.Key.Status == CellStatus.Unsupported && c.Outcome.Note is "though promised" or "as documented" ? "" : c.Outcome.Note))]));

    /// <summary>Also of cases in cells that other cases decided: what is lacking is told once for all of them.</summary>
    private static IEnumerable<LackView> Lacks(Matrix matrix, TargetColumn column) => Cells(matrix, column)
        .SelectMany(c => c.Results.SelectMany(r => r.Verdicts.Where(v => v.Verdict.Code == Harness.Judging.VerdictCode.Blocked).Select(v => (Cell: c, Case: r, Need: CellNotes.Needs([v])))))
        .GroupBy(b => b.Need).OrderByDescending(g => g.Count())
        .Select(g => new LackView(g.Key.StartsWith("needs ", StringComparison.Ordinal) ? g.Key[6..] : g.Key, CellNotes.Count(g.Select(b => b.Case).Distinct().Count(), "case"), [.. g.Select(b => b.Cell).Distinct().Select(Link)]));

    private static IEnumerable<KnownLineView> Known(Matrix matrix, TargetColumn column)
    {
        var cells = Cells(matrix, column).SelectMany(c => c.Results.Select(r => (Link: Link(c), Result: r)));
        var contracts = matrix.Contracts.SelectMany(t => t.Results.Where(r => ReferenceEquals(r.Column, column)).SelectMany(r => r.Results)
            .Select(r => (Link: new LinkView("contract " + r.Case.Subject.Name, "../" + Anchors.Page(r.Case.Subject)), Result: r)));
        return cells.Concat(contracts).SelectMany(c => c.Result.Verdicts.Where(v => v.Known is not null).Select(v => (c.Link, c.Result, v.Known)))
            .GroupBy(k => (k.Known!.Reason, k.Known.Link))
            .Select(g => new KnownLineView(ViewContext.Known(g.First().Known)!, CellNotes.Count(g.Select(k => k.Result).Distinct().Count(), "case"), [.. g.Select(k => k.Link).Distinct()]))
            .OrderBy(k => k.Options[0].Text, StringComparer.Ordinal);
    }

    private static LinkView Link(Cell cell) => new(cell.Option.Name, $"../{Anchors.Page(cell.Option)}#{Anchors.Target(cell.Column)}");

    private static IEnumerable<Cell> Cells(Matrix matrix, TargetColumn column)
    {
        int index = matrix.Columns.TakeWhile(c => !ReferenceEquals(c, column)).Count();
        return matrix.Rows.Select(r => r.Cells[index]);
    }
}
