using System.Globalization;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the first page: what was run, what was not, the worst findings in a fold, and the matrix.</summary>
internal static class IndexPage
{
    /// <summary>Its path.</summary>
    public const string Path = "index.html";

    private const int ShownDisagreements = 5;

    public static IEnumerable<SitePage> Pages(ViewContext context) => [new(Path, "index", () => View(context), "Matrix")];

    /// <summary>The head of a target's column.</summary>
    public static HeadView Head(TargetColumn column) => column.Run is null
        ? new HeadView(column.Platform.Name, "not run", 1, false, null, column.Key)
        : new HeadView(column.Key, ViewContext.Title(column), 1, false, Anchors.Page(column), column.Key);

    private static IndexView View(ViewContext context)
    {
        var matrix = context.Matrix;
        var groups = context.Groups;
        var table = new IndexMatrix(matrix, groups, !context.Brief);
        var worst = DisagreementViews.Worst(context, ShownDisagreements);
        return new IndexView(
            context.Page("Socket options: what documents promise, what systems do", Path),
            And(matrix.Platforms.Select(p => p.Platform.Name)),
            [.. groups.Where(g => g.IsDefault).Select(g => System(matrix, g))],
            [.. groups.Where(g => !g.IsDefault).Select(g => System(matrix, g))],
            [.. SystemWords.NotRun(matrix).Select(n => new NotRunView(n.System, n.Text))],
            [.. matrix.Columns.SelectMany(c => c.Remarks.Select(r => new RemarkView(ViewContext.Name(c), r)))],
            FindingsLine(matrix),
            DisagreementViews.Count(matrix),
            [.. worst.Select(Short)],
            [.. StatusWords.All.Where(o => o.Status != CellStatus.NoRun).Select(StatusWords.View)],
            [.. ConsequenceKeys.All.Select(c => new ConsequenceView(
                ConsequenceKeys.Key(c), StatusWords.View(c).Word, ConsequenceWords.Word(c)))],
            [.. Kinds(matrix)],
            table.Heads(),
            table.Levels(),
            table.ColumnCount,
            matrix.Rows.Count,
            context.Catalog.Hash,
            StatusWords.Exported);
    }

    private static SystemLineView System(Matrix matrix, ColumnGroup group) => new(
        SystemWords.Name(group.First),
        Anchors.Page(group.First),
        SystemWords.Ways(group),
        ViewContext.Title(group.First),
        Day(group.First.Run!.Header),
        TargetPages.Counts(matrix, group.First));

    /// <summary>The day of the run; empty of a recording, whose way says it.</summary>
    private static string Day(RunHeader header) => header.Recorded is not null
        ? ""
        : header.Started.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ShortFindingView Short(DisagreementView finding)
    {
        var systems = finding.Observations.SelectMany(o => o.Where).Select(w => w.Text).Distinct();
        return new ShortFindingView(finding.Option, finding.Status, finding.Promise, string.Join(", ", systems));
    }

    /// <summary>How many promises are not kept, by consequence: <c>1 crash, 12 other effect</c>.</summary>
    private static string FindingsLine(Matrix matrix)
    {
        var all = matrix.Disagreements.SelectMany(d => d.Findings.Select(f => (d.Subject.Id, d.Column.Platform, f)));
        var counts = all.GroupBy(a => (a.f.Consequence, a.Id, Platform: a.Platform.Id, a.f.Claim?.Name))
            .GroupBy(g => g.Key.Consequence).OrderBy(g => g.Key);
        return string.Join(", ", counts.Select(g => $"{g.Count()} {StatusWords.View(g.Key).Word}"));
    }

    private static IEnumerable<string> Kinds(Matrix matrix)
    {
        var kinds = matrix.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Kinds).Select(k => k.Kind);
        return kinds.Distinct().Order(StringComparer.Ordinal);
    }

    private static string And(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.Take(all.Count - 1)) + " and " + all[^1];
    }
}
