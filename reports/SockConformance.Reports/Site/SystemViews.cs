using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the sections of a contract's page, one a target that was asked.</summary>
internal static class SystemViews
{
    /// <summary>The sections of a contract's page.</summary>
    public static IReadOnlyList<SystemView> OfContract(
        ViewContext context, Subject contract, IEnumerable<ContractResults> results) =>
    [
        .. results.Where(r => r.Results.Count > 0)
            .Select(r => (r.Column, Findings: Model.Findings.FromResults(r.Results)))
            .GroupBy(r => Key(r.Column, r.Findings)).Select(g => new SystemView(
            [.. g.Select(r => Target(r.Column, "../", [Again(r.Column, contract)]))],
            g.First().Findings.Count == 0 ? "Every claim that could be judged holds." : "",
            [.. g.First().Findings.Select(f => FindingViews.Finding(context, f, g.First().Column))])),
    ];

    private static LineView Again(TargetColumn column, Subject contract) =>
        new("to repeat it", "", Commands.Subject(column, contract), null);

    private static SystemTargetView Target(TargetColumn column, string root, IReadOnlyList<LineView> lines) =>
        new(Anchors.Target(column), column.Key, root + Anchors.Page(column), ViewContext.Title(column), lines);

    /// <summary>All that a section shows of a target, but its name and its links.</summary>
    private static string Key(TargetColumn column, IReadOnlyList<Finding> findings) => string.Join('\n', findings
        .SelectMany(f => f.Known.Select(k => $"{k.Entry.Reason} {k.Cases} {k.Entry.Link}")
            .Concat(f.Observations.Select(o => $"{f.Consequence} {f.Claim?.Name} {Words(o)}")))
        .Append(column.Platform.Id));

    private static string Words(FindingObservation observation)
    {
        string cases = string.Join(' ', observation.Results.Select(r => r.Case.Id));
        return $"{observation.Step} {observation.Expected} {observation.Observed} {cases}";
    }
}
