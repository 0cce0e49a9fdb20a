using System.Globalization;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the page of the matrix.</summary>
internal static class IndexPage
{
    private const int ShownDisagreements = 10;

    public static IndexView Of(ViewContext context)
    {
        var matrix = context.Matrix;
        var disagreements = matrix.Disagreements.Select(d => Of(context, d)).ToList();
        var columns = matrix.Columns.ToList();
        return new IndexView(
            context.Page("Socket options: promised and observed", 0, "Matrix"),
            And(matrix.Platforms.Select(p => p.Platform.Name)),
            [.. columns.Select(c => Target(matrix, c))],
            [.. StatusWords.All.Select(StatusWords.Of)],
            [.. disagreements.Take(ShownDisagreements)],
            [.. disagreements.Skip(ShownDisagreements)],
            disagreements.Count,
            [.. matrix.Rows.Select(r => r.Option).Concat(matrix.Contracts.Select(t => t.Contract))
                .SelectMany(s => s.Contradictions.Select(c => context.Contradiction(s, c, new LinkView(s.Name, Anchors.Page(s)))))],
            [.. matrix.Platforms.Select(p => new HeadView(p.Platform.Name, "", 1 + p.Targets.Count, true))],
            [.. matrix.Platforms.SelectMany(p => p.Targets.Select(Head).Prepend(new HeadView("documents", "promise", 1, true)))],
            matrix.Platforms.Sum(p => 1 + p.Targets.Count) > 7,
            1 + matrix.Platforms.Sum(p => 1 + p.Targets.Count),
            [.. matrix.Rows.GroupBy(r => r.Option.Level!).Select(g => new LevelView(g.Key, g.Count(), [.. g.Select(r => Row(matrix, r))]))],
            matrix.Rows.Count,
            [.. columns.Select(Head)],
            [.. matrix.Contracts.Select(t => Contract(t))]);
    }

    private static HeadView Head(TargetColumn column) =>
        column.Run is null ? new HeadView(column.Platform.Name, "no run yet", 1, false) : new HeadView(column.Key, column.Run.Header.Title, 1, false);

    private static TargetView Target(Matrix matrix, TargetColumn column) => new(
        ViewContext.Name(column),
        ViewContext.Title(column),
        column.Platform.Name,
        column.Run?.Header.Started.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
        column.Remarks,
        column.Run is null ? [] : Counts(matrix.Rows.SelectMany(r => r.Cells).Where(c => ReferenceEquals(c.Column, column)).Select(c => c.Outcome)));

    private static List<CountView> Counts(IEnumerable<CellOutcome> outcomes)
    {
        var counts = outcomes.GroupBy(o => StatusWords.Of(o).Class).ToDictionary(g => g.Key, g => g.Count());
        return [.. StatusWords.All.Where(o => o.Status != CellStatus.NotApplicable).Select(StatusWords.Of).Where(v => counts.ContainsKey(v.Class)).Select(v => new CountView(v, counts[v.Class]))];
    }

    private static DisagreementView Of(ViewContext context, Disagreement disagreement)
    {
        string page = Anchors.Page(disagreement.Subject);
        var status = disagreement.Cell is { } cell && disagreement.Worst.Kind != FindingKind.Crash ? StatusWords.Of(cell.Outcome) : StatusWords.Of(disagreement.Worst.Kind);
        int more = disagreement.Findings.Count - 1;
        return new DisagreementView(
            new LinkView((disagreement.Subject.IsContract ? "contract " : "") + disagreement.Subject.Name, disagreement.Subject.IsContract ? page : $"{page}#{Anchors.Target(disagreement.Column)}"),
            disagreement.Column.Key,
            ViewContext.Title(disagreement.Column),
            status,
            FindingViews.Of(context, disagreement.Worst, disagreement.Column, page, 1),
            more == 0 ? null : CellNotes.Count(more, "more promise") + " not kept");
    }

    private static RowView Row(Matrix matrix, OptionRow row)
    {
        string page = Anchors.Page(row.Option);
        var cells = new List<CellView>(1 + row.Promises.Count + row.Cells.Count);
        int target = 0;
        for (int i = 0; i < row.Promises.Count; i++)
        {
            cells.Add(Of(row.Promises[i], page));
            for (int j = 0; j < matrix.Platforms[i].Targets.Count; j++)
                cells.Add(Of(row.Cells[target++], page));
        }
        return new RowView(row.Option.Name, Parts(row.Option.Name), page, row.Option.Summary, string.Join(' ', row.Cells.Select(c => StatusWords.Of(c.Outcome).Class).Distinct()), cells);
    }

    /// <summary>Where a name may be broken on a narrow page.</summary>
    private static List<string> Parts(string name) => [.. name.Split('_').Select((part, i) => i < name.Count(c => c == '_') ? part + "_" : part)];

    private static CellView Of(Promise promise, string page) =>
        new(promise.Absent ? "p absent" : "p", "", promise.Words, promise.Row?.From is { } from && !promise.Absent ? "from " + from : "", page + "#documents");

    private static CellView Of(Cell cell, string page)
    {
        var status = StatusWords.Of(cell.Outcome);
        return new CellView(status.Class, status.Mark, status.Word, status.Note, $"{page}#{Anchors.Target(cell.Column)}");
    }

    private static ContractGroupView Contract(ContractTable table)
    {
        string page = Anchors.Page(table.Contract);
        return new ContractGroupView(table.Contract.Name, page, table.Contract.Summary, [.. table.Rows.Select(r => new ContractRowView(
            r.Name,
            page + "#" + Anchors.Claim(r.Claims[0]),
            string.Join(" / ", r.Claims.Select(c => c.Says).Distinct()),
            [.. table.Results.Select((c, i) => Score(c.Column, r.Claims.Any(x => x.Platform == c.Column.Platform.Id), r.Scores[i], page, r))]))]);
    }

    private static CellView Score(TargetColumn column, bool promised, ContractScore? score, string page, ContractRow row)
    {
        var status = column.Run is null ? StatusWords.Of(new CellOutcome(promised ? CellStatus.NoRun : CellStatus.NotApplicable)) : StatusWords.Of(score);
        var claim = row.Claims.FirstOrDefault(c => c.Platform == column.Platform.Id) ?? row.Claims[0];
        return new CellView(status.Class, status.Mark, status.Class == "na" ? "not promised" : status.Word, status.Note, page + "#" + Anchors.Claim(claim));
    }

    private static string And(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.Take(all.Count - 1)) + " and " + all[^1];
    }
}
