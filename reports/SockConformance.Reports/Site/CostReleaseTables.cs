using SockConformance.Reports.Costs;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the part of the page of costs that compares the releases of a target.</summary>
internal static class CostReleaseTables
{
    public static IReadOnlyList<CostReleasesView> Views(ViewContext context, CostBook book) =>
        [.. CostReleases.From(context.Catalog, book.Runs).Select(r => View(context, r))];

    private static CostReleasesView View(ViewContext context, CostReleases releases) => new(
        "releases/" + Anchors.Id(releases.Target),
        LogText.Shorten(releases.Target, 60),
        CostReleases.Reading,
        [.. releases.Releases.Select(r => LogText.Shorten(r.Name, 40))],
        [.. releases.Releases.Select(r => CostTargets.Nanoseconds(r.Empty))],
        [.. releases.Rows.Select(r => Row(context, r))]);

    private static CostReleaseRowView Row(ViewContext context, CostReleaseRow row) =>
        new(CostTargets.Option(context, row.Option), row.Call, [.. row.Cells.Select(Cell)]);

    private static CostReleaseCellView? Cell(CostReleaseCell? cell) =>
        cell is null ? null : new CostReleaseCellView(cell.Text, $"{cell.Nanoseconds.Text} ns", cell.Noisy);
}
