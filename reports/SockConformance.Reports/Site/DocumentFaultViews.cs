using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the cards of sentences that the platforms themselves do not keep.</summary>
internal static class DocumentFaultViews
{
    /// <summary>The errata of an option, in the order of its claims.</summary>
    public static IReadOnlyList<DocumentFaultView> Views(ViewContext context, OptionRow row) =>
        [.. row.Option.Claims.SelectMany(c => c.Errata, (c, e) => View(context, row, c, e))];

    /// <summary>Of what versions of the platform an erratum or claim is true, in words; empty for all.</summary>
    public static string Range(string? from, string? until) =>
        VersionName.Range(from, until);

    private static DocumentFaultView View(ViewContext context, OptionRow row, Claim claim, Erratum erratum)
    {
        var platform = context.Catalog.Platforms[claim.Platform];
        var own = row.Cells.Where(c => c.Column.Platform.Id == claim.Platform && c.Column.Run is not null).ToList();
        var seen = own.Where(c => c.Results.Any(r => r.Verdicts.Any(v => ReferenceEquals(v.Erratum, erratum))));
        return new DocumentFaultView(
            platform.Name,
            erratum.Fault.ToString().ToLowerInvariant(),
            Range(erratum.From, erratum.Until),
            claim.Says,
            new LinkView(claim.Name, "#" + Anchors.Claim(claim)),
            context.Cite(claim.Cite),
            string.Join("; ", erratum.Observed.Select(ClaimViews.Observed)),
            erratum.Why,
            erratum.Evidence,
            GroupedSystems.Words([.. seen.Select(c => GroupedSystems.Name(c.Column))], own.Count));
    }
}
