using SockConformance.Harness.Expectations;
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
            .Concat(options.Select(o => new SitePage(Anchors.Page(o.Option), "option", () => OptionPage.View(context, o.Index))));
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

    /// <summary>A link to a page beside this one.</summary>
    public static LinkView Neighbour(Subject subject, string root) => new(subject.Name, root + Anchors.Page(subject));
}
