using System.Globalization;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Where the headers that a target's driver was built with and the expectations are not of one mind.</summary>
internal static class HeaderViews
{
    /// <summary>
    /// Where the headers of a column's run do not match the catalog, and what they lack; null where there is neither, as where
    /// the run does not tell its headers.
    /// </summary>
    public static HeadersView? View(Catalog catalog, TargetColumn column)
    {
        var header = column.Run!.Header;
        var findings = HeaderCheck.Findings(catalog, column.Platform.Id, header.Hello.Abi, header.Headers);
        IReadOnlyList<HeaderMismatchView> mismatches =
            [.. findings.Where(f => f.IsMismatch).Select(f => Mismatch(catalog, f))];
        var lacking = findings.Where(f => f.Kind == HeaderFindingKind.HeadersLack);
        IReadOnlyList<HeaderLackView> lacks =
            [.. lacking.Select(f => new HeaderLackView(Link(catalog, f.Name), Text(f.Catalog)))];
        return mismatches.Count + lacks.Count > 0 ? new HeadersView(mismatches, lacks) : null;
    }

    private static string Meaning(HeaderFindingKind kind) => kind == HeaderFindingKind.SizeDiffers
        ? "Size in bytes: either the expectations have the wrong layout, or this system has another structure."
        : "Number: one of the two is wrong. The run used the one from the headers.";

    private static HeaderMismatchView Mismatch(Catalog catalog, HeaderFinding finding) =>
        new(Link(catalog, finding.Name), Meaning(finding.Kind), Text(finding.Catalog), Text(finding.Headers));

    /// <summary>A level and a structure have no page of their own.</summary>
    private static LinkView Link(Catalog catalog, string name)
    {
        var option = catalog.Options.FirstOrDefault(o => o.Name == name);
        return new LinkView(LogText.Shorten(name, 80), option is null ? "" : "../" + Anchors.Page(option));
    }

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
