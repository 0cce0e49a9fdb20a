using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>
/// What else there is to know of an option on a target, a fact a line: what its calls cost, and the command that runs its
/// cases again.
/// </summary>
internal static class CellLines
{
    /// <summary>The makers of lines, in the order of the page; one that has nothing to say of a cell gives null.</summary>
    private static readonly IReadOnlyList<Func<ViewContext, Cell, LineView?>> Makers =
    [
        CostTargets.Line,
        Again,
    ];

    public static IReadOnlyList<LineView> Lines(ViewContext context, Cell cell) =>
        [.. Makers.Select(m => m(context, cell)).OfType<LineView>()];

    private static LineView Again(ViewContext context, Cell cell) =>
        new("to repeat it", "", Commands.Subject(cell.Column, cell.Option), null);
}
