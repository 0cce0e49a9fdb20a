using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the pages of options and contracts.</summary>
internal static class SubjectPages
{
    public static IEnumerable<SitePage> Pages(ViewContext context)
    {
        var matrix = context.Matrix;
        // The longest pages come first, so that no core is left with one at the end.
        var contracts = matrix.Contracts.Select((c, i) => (c.Contract, Index: i));
        var options = matrix.Rows.Select((r, i) => (r.Option, Index: i));
        return contracts.Select(c => new SitePage(Anchors.Page(c.Contract), "contract", () => OfContract(context, c.Index)))
            .Concat(options.Select(o => new SitePage(Anchors.Page(o.Option), "option", () => OfOption(context, o.Index))));
    }

    private static OptionView OfOption(ViewContext context, int index)
    {
        var rows = context.Matrix.Rows;
        var row = rows[index];
        IReadOnlyList<CaseResult> ResultsOn(TargetColumn column) =>
            row.Cells.First(c => ReferenceEquals(c.Column, column)).Results;
        var option = row.Option;
        return new OptionView(
            context.Page($"{option.Name} ({option.Level})", Anchors.Page(option), IndexPage.Path),
            option.Name,
            option.Level!,
            option.Summary,
            option.Portability,
            "../../" + IndexPage.Path + "#" + Anchors.Id(option.Id),
            index > 0 ? Neighbour(rows[index - 1].Option, "../../") : null,
            index + 1 < rows.Count ? Neighbour(rows[index + 1].Option, "../../") : null,
            [.. row.Cells.Select(c => GlanceViews.View(c, row))],
            SystemViews.OfOption(context, row.Cells),
            HistoryViews.OfOption(context.Matrix, option),
            [.. context.Matrix.Platforms.Select(p => p.Platform.Name)],
            DocumentFacts.Facts(context, row),
            ErrorsPage.OfOption(context, option),
            Elsewhere(context.Catalog, option),
            context.Catalog.Names.Find(option.Id)?.UsedBy?.Words ?? "",
            [.. option.Contradictions.Select(c => context.Contradiction(option, c, null))],
            ClaimViews.Groups(context, option, (claim, column) => ClaimViews.OfOption(claim, ResultsOn(column), column)),
            CaseViews.Cases(context, option, [.. row.Cells.Select(c => (c.Column, c.Results))]));
    }

    private static ContractView OfContract(ViewContext context, int index)
    {
        var tables = context.Matrix.Contracts;
        var table = tables[index];
        var contract = table.Contract;
        return new ContractView(
            context.Page($"Contract: {contract.Name}", Anchors.Page(contract), ContractsPage.Path),
            contract.Name,
            contract.Summary,
            contract.Portability,
            index > 0 ? Neighbour(tables[index - 1].Contract, "../") : null,
            index + 1 < tables.Count ? Neighbour(tables[index + 1].Contract, "../") : null,
            SystemViews.OfContract(context, contract, table.Results),
            [.. contract.Contradictions.Select(c => context.Contradiction(contract, c, null))],
            ClaimViews.Groups(context, contract, (claim, column) => ClaimViews.OfContract(claim, table, column)),
            CaseViews.Cases(context, contract, [.. table.Results.Select(r => (r.Column, r.Results))]));
    }

    private static IReadOnlyList<ElsewhereView> Elsewhere(Catalog catalog, Subject option)
    {
        if (catalog.Names.Find(option.Id) is not { } names)
            return [];
        return [.. catalog.Names.Reached(names).Select(r => new ElsewhereView(r.Runtime, r.Names, r.Raw))];
    }

    private static LinkView Neighbour(Subject subject, string root) => new(subject.Name, root + Anchors.Page(subject));
}
