using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the sections of an option's or a contract's page, one a target that was asked.</summary>
internal static class SystemViews
{
    /// <summary>Whether an option's page has a section of the cell's target.</summary>
    public static bool Has(Cell cell) => cell.Column.Run is not null && cell.Results.Count > 0;

    /// <summary>A cell's.</summary>
    public static SystemView Of(ViewContext context, Cell cell) => new(
        Anchors.Target(cell.Column),
        cell.Column.Key,
        "../../" + Anchors.Page(cell.Column),
        ViewContext.Title(cell.Column),
        StatusWords.Of(cell.Outcome),
        Summary(cell),
        [.. cell.Findings.Select(f => FindingViews.Of(context, f, cell.Column))],
        CellLines.Of(context, cell));

    /// <summary>A contract's.</summary>
    public static SystemView Of(ViewContext context, Subject contract, ContractResults results)
    {
        var findings = Model.Findings.Of(results.Results);
        return new SystemView(
            Anchors.Target(results.Column),
            results.Column.Key,
            "../" + Anchors.Page(results.Column),
            ViewContext.Title(results.Column),
            null,
            findings.Count == 0 ? "Every claim that could be judged holds." : "",
            [.. findings.Select(f => FindingViews.Of(context, f, results.Column))],
            [new LineView("again", "", Commands.Subject(results.Column, contract), null)]);
    }

    /// <summary>What the findings below it leave out: what holds, and what was not judged.</summary>
    private static string Summary(Cell cell)
    {
        var claims = cell.Claims.Select(g => g.Select(v => v.Verdict.Code).ToList()).ToList();
        int held = claims.Count(c => c.Contains(VerdictCode.Pass) && !c.Contains(VerdictCode.Fail) && !c.Contains(VerdictCode.Unresolved));
        int failed = claims.Count(c => c.Contains(VerdictCode.Fail));
        int open = claims.Count - held - failed;
        string rest = open == 0 ? "" : $"; {open} {(open == 1 ? "was" : "were")} not judged";
        return claims.Count == 0 ? "No claim speaks of this option here: its answers are shown, not judged." : $"{held} of {CellNotes.Count(claims.Count, "claim")} {(held == 1 ? "holds" : "hold")}{rest}.";
    }
}
