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

    /// <summary>The sections of an option's page: targets that do the same share one.</summary>
    public static IReadOnlyList<SystemView> OfOption(ViewContext context, IEnumerable<Cell> cells) =>
    [
        .. cells.Where(Has).GroupBy(c => Key(c.Column, c.Findings, $"{c.Outcome} {Summary(c)}")).Select(g => new SystemView(
            [.. g.Select(c => Target(c.Column, "../../", CellLines.Lines(context, c)))],
            Status(g.First().Outcome),
            Summary(g.First()),
            [.. g.First().Findings.Select(f => FindingViews.Finding(context, f, g.First().Column))])),
    ];

    /// <summary>The sections of a contract's page.</summary>
    public static IReadOnlyList<SystemView> OfContract(
        ViewContext context, Subject contract, IEnumerable<ContractResults> results) =>
    [
        .. results.Where(r => r.Results.Count > 0)
            .Select(r => (r.Column, Findings: Model.Findings.FromResults(r.Results)))
            .GroupBy(r => Key(r.Column, r.Findings, "")).Select(g => new SystemView(
            [.. g.Select(r => Target(r.Column, "../", [new LineView("again", "", Commands.Subject(r.Column, contract), null)]))],
            null,
            g.First().Findings.Count == 0 ? "Every claim that could be judged holds." : "",
            [.. g.First().Findings.Select(f => FindingViews.Finding(context, f, g.First().Column))])),
    ];

    private static SystemTargetView Target(TargetColumn column, string root, IReadOnlyList<LineView> lines) =>
        new(Anchors.Target(column), column.Key, root + Anchors.Page(column), ViewContext.Title(column), lines);

    /// <summary>All that a section shows of a target, but its name and its links.</summary>
    private static string Key(TargetColumn column, IReadOnlyList<Finding> findings, string rest) => string.Join('\n', findings
        .SelectMany(f => f.Known.Select(k => $"{k.Entry.Reason} {k.Cases} {k.Entry.Link}")
            .Concat(f.Observations.Select(o => $"{f.Consequence} {f.Claim?.Name} {Words(o)}")))
        .Append(rest).Append(column.Platform.Id));

    private static string Words(FindingObservation observation)
    {
        string cases = string.Join(' ', observation.Results.Select(r => r.Case.Id));
        return $"{observation.Step} {observation.Expected} {observation.Observed} {cases}";
    }

    /// <summary>Where an outcome's note only says what its word says already, it is left out.</summary>
    private static StatusView Status(CellOutcome outcome)
    {
        bool plain = outcome.Status is CellStatus.Divergent or CellStatus.Supported;
        return StatusWords.View(outcome) with { Note = plain ? "" : outcome.Note };
    }

    /// <summary>What the findings below it leave out: what holds, and what was not judged.</summary>
    private static string Summary(Cell cell)
    {
        var claims = GlanceViews.Judged(cell);
        int held = claims.Count(GlanceViews.Holds);
        int failed = claims.Count(c => c.Contains(VerdictCode.Fail));
        int open = claims.Count - held - failed;
        string rest = open == 0 ? "" : $"; {open} {(open == 1 ? "was" : "were")} not judged";
        if (claims.Count == 0)
            return "No claim speaks of this option here: its answers are shown, not judged.";
        string holding = $"{held} of {CellNotes.Count(claims.Count, "claim")} {(held == 1 ? "holds" : "hold")}";
        string failing = failed == 0 ? "" : $", {failed} {(failed == 1 ? "fails" : "fail")}";
        return $"{holding}{failing}{rest}.";
    }
}
