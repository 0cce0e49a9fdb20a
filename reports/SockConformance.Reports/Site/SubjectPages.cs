using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the pages of options and contracts.</summary>
internal static class SubjectPages
{
    private const int ShownObservations = 6;

    public static OptionView Of(ViewContext context, int index)
    {
        var rows = context.Matrix.Rows;
        var row = rows[index];
        var option = row.Option;
        var facts = DocumentFacts.Of(context, row);
        return new OptionView(
            context.Page($"{option.Name} ({option.Level})", 2, ""),
            option.Name,
            option.Level!,
            option.Summary,
            option.Portability,
            index > 0 ? Neighbour(rows[index - 1].Option, "../../") : null,
            index + 1 < rows.Count ? Neighbour(rows[index + 1].Option, "../../") : null,
            [.. row.Cells.Select(c => GlanceViews.Of(c, row))],
            [.. row.Cells.Where(c => c.Findings.Count > 0).Select(c => Findings(context, c.Column, c.Findings))],
            [.. context.Matrix.Platforms.Select(p => p.Platform.Name)],
            facts,
            [.. option.Contradictions.Select(c => context.Contradiction(option, c, null))],
            ClaimViews.Of(context, option, (claim, column) => ClaimViews.OfOption(claim, row.Cells.First(c => ReferenceEquals(c.Column, column)).Results, column)),
            CaseViews.Of(context, option, [.. row.Cells.Select(c => (c.Column, c.Results))]));
    }

    public static ContractView OfContract(ViewContext context, int index)
    {
        var tables = context.Matrix.Contracts;
        var table = tables[index];
        var contract = table.Contract;
        return new ContractView(
            context.Page($"Contract: {contract.Name}", 1, "Contract"),
            contract.Name,
            contract.Summary,
            contract.Portability,
            index > 0 ? Neighbour(tables[index - 1].Contract, "../") : null,
            index + 1 < tables.Count ? Neighbour(tables[index + 1].Contract, "../") : null,
            [.. table.Results.Select(r => (r.Column, Found: Model.Findings.Of(r.Results))).Where(f => f.Found.Count > 0).Select(f => Findings(context, f.Column, f.Found))],
            [.. contract.Contradictions.Select(c => context.Contradiction(contract, c, null))],
            ClaimViews.Of(context, contract, (claim, column) => ClaimViews.OfContract(claim, table, column)),
            CaseViews.Of(context, contract, [.. table.Results.Select(r => (r.Column, r.Results))]));
    }

    private static FindingGroupView Findings(ViewContext context, TargetColumn column, IReadOnlyList<Finding> findings) =>
        new(column.Key, ViewContext.Title(column), [.. findings.Select(f => FindingViews.Of(context, f, column, "", ShownObservations))]);

    private static LinkView Neighbour(Subject subject, string root) => new(subject.Name, root + Anchors.Page(subject));
}
