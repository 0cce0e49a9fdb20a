using SockConformance.Harness.Divergences;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
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
        var cells = Cells(matrix, column);
        var counts = cells.GroupBy(c => StatusWords.View(c.Outcome).Class).ToDictionary(g => g.Key, g => g.Count());
        var statuses = StatusWords.All.Where(o => o.Status != CellStatus.NotApplicable).Select(Counted);
        var counted = statuses.DistinctBy(s => s.Class).Where(s => counts.ContainsKey(s.Class));
        return [.. counted.Select(s => new CountView(s, counts[s.Class]))];
    }

    /// <summary>
    /// Options that are unsupported as documented are told apart from those that should work: one word for both would mislead.
    /// </summary>
    private static StatusView Counted(CellOutcome outcome)
    {
        var status = StatusWords.View(outcome);
        string word = outcome.Mark == CellMark.AsDocumented ? $"{status.Word} {status.Note}" : status.Word;
        return status with { Word = word, Note = "" };
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
            [.. Others(matrix, column).Select(c => new LinkView(c.Key, "../" + Anchors.Page(c)))],
            column.Remarks,
            Counts(matrix, column),
            Cells(matrix, column).Count(c => c.Outcome.Status != CellStatus.NotApplicable),
            DisagreementViews.Views(context, "../", int.MaxValue, column),
            DisagreementViews.Count(matrix, column),
            [.. Missing(matrix, column)],
            [.. Lacks(matrix, column)],
            [.. Known(matrix, column)],
            [.. Stale(context, column).Select(e => $"{e.Case} ({e.Where}): {e.Reason}")],
            HeaderViews.View(context.Catalog, column),
            [IndexPage.Head(column) with { Href = null }],
            [.. BrokenRules(context, column)],
            HistoryViews.OfTarget(matrix, column),
            TargetFactLines.System(column),
            TargetFactLines.Run(context.Catalog, column));
    }

    /// <summary>The rules that do not hold; the page of the contract has all.</summary>
    private static IEnumerable<ContractGroupView> BrokenRules(ViewContext context, TargetColumn column) =>
        ContractsPage.Groups(context, "../", [column])
            .Select(g => g with { Rows = [.. g.Rows.Where(r => r.Cells.Any(c => c.Class == "divergent"))] })
            .Where(g => g.Rows.Count > 0);

    private static IEnumerable<MissingGroupView> Missing(Matrix matrix, TargetColumn column) => Cells(matrix, column)
        .Where(c => c.Outcome.Status is CellStatus.Unsupported or CellStatus.Blocked
            or CellStatus.Unresolved or CellStatus.Untested)
        .GroupBy(c => Kind(c.Outcome))
        .OrderBy(g => g.Key.Status).ThenBy(g => g.Key.Mark == CellMark.AsDocumented).ThenBy(g => g.Key.Mark)
        .Select(g => MissingGroup(g.Key, [.. g]));

    /// <summary>What an option is listed under: each kind of unsupported by itself, as in the legend.</summary>
    private static CellOutcome Kind(CellOutcome outcome)
    {
        var kind = StatusWords.All.FirstOrDefault(o => o.Status == outcome.Status && o.Mark == outcome.Mark);
        return outcome.Status == CellStatus.Unsupported && kind is not null ? kind : new CellOutcome(outcome.Status);
    }

    private static MissingGroupView MissingGroup(CellOutcome kind, IReadOnlyList<Cell> cells)
    {
        // The head of the group says it already.
        var missing = cells.Select(c => new MissingView(Link(c), c.Outcome.Note == kind.Note ? "" : c.Outcome.Note));
        return new MissingGroupView(StatusWords.View(kind), cells.Count, [.. missing]);
    }

    /// <summary>Also of cases in cells that other cases decided: what is lacking is told once for all of them.</summary>
    private static IEnumerable<LackView> Lacks(Matrix matrix, TargetColumn column) => Cells(matrix, column)
        .SelectMany(c => c.Results.SelectMany(r => r.Verdicts.Where(IsBlocked).Select(v => (Cell: c, Case: r, Need: Need(v)))))
        .GroupBy(b => b.Need).OrderByDescending(g => g.Count())
        .Select(g => new LackView(
            g.Key,
            CellNotes.Count(g.Select(b => b.Case).Distinct().Count(), "case"),
            [.. g.Select(b => b.Cell).Distinct().Select(Link)]));

    private static IEnumerable<TargetColumn> Others(Matrix matrix, TargetColumn column) =>
        matrix.Columns.Where(c => c.Run is not null && !ReferenceEquals(c, column));

    private static IReadOnlyList<KnownEntry> Stale(ViewContext context, TargetColumn column) =>
        new KnownDivergences(context.Catalog, column.Run!.Header).Stale([.. column.Run.Cases]);

    private static bool IsBlocked(ClaimVerdict verdict) => verdict.Verdict.Code == VerdictCode.Blocked;

    private static string Need(ClaimVerdict blocked)
    {
        const string verb = "needs ";
        string needs = CellNotes.Needs([blocked]);
        return needs.StartsWith(verb, StringComparison.Ordinal) ? needs[verb.Length..] : needs;
    }

    private static LinkView ContractLink(Subject contract) => new(SubjectWords.Name(contract), "../" + Anchors.Page(contract));

    private static IEnumerable<KnownLineView> Known(Matrix matrix, TargetColumn column)
    {
        var cells = Cells(matrix, column).SelectMany(c => c.Results.Select(r => (Link: Link(c), Result: r)));
        var columns = matrix.Contracts.SelectMany(t => t.Results).Where(r => ReferenceEquals(r.Column, column));
        var contracts = columns.SelectMany(r => r.Results).Select(r => (Link: ContractLink(r.Case.Subject), Result: r));
        return cells.Concat(contracts)
            .SelectMany(c => c.Result.Verdicts.Where(v => v.Known is not null).Select(v => (c.Link, c.Result, v.Known)))
            .GroupBy(k => (k.Known!.Reason, k.Known.Link))
            .Select(g => new KnownLineView(
                ViewContext.Known(g.First().Known)!,
                CellNotes.Count(g.Select(k => k.Result).Distinct().Count(), "case"),
                [.. g.Select(k => k.Link).Distinct()]))
            .OrderBy(k => k.Options[0].Text, StringComparer.Ordinal);
    }

    private static LinkView Link(Cell cell) =>
        new(cell.Option.Name, $"../{Anchors.Page(cell.Option)}#{Anchors.Target(cell.Column)}");

    private static IEnumerable<Cell> Cells(Matrix matrix, TargetColumn column)
    {
        int index = matrix.Columns.TakeWhile(c => !ReferenceEquals(c, column)).Count();
        return matrix.Rows.Select(r => r.Cells[index]);
    }
}
