using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the claims of an option's page, a line each: the sentence, its passage, and how the systems keep it.</summary>
internal static class ClaimLines
{
    /// <summary>The claims by platform; platforms without claims are left out.</summary>
    public static IReadOnlyList<ClaimLinesView> Views(ViewContext context, OptionRow row) =>
    [
        .. context.Matrix.Platforms.Select(p => p.Platform)
            .Select(p => (Platform: p, Claims: row.Option.Claims.Where(c => c.Platform == p.Id).ToList()))
            .Where(g => g.Claims.Count > 0)
            .Select(g => View(context, row, g.Platform, g.Claims)),
    ];

    private static ClaimLinesView View(ViewContext context, OptionRow row, Platform platform, List<Claim> claims)
    {
        var lines = claims.Select(c => Line(context, row, c)).ToList();
        bool Has(ClaimLineView line, string status) => line.Outcomes.Any(o => o.Status.Class == status);
        int failing = lines.Count(l => Has(l, "divergent"));
        int holding = lines.Count(l => l.Outcomes.Count > 0 && l.Outcomes.All(o => o.Status.Class is "supported" or "na"));
        var parts = new[]
        {
            (holding, holding == 1 ? "holds wherever it was judged" : "hold wherever they were judged"),
            (failing, failing == 1 ? "does not hold everywhere" : "do not hold everywhere"),
            (lines.Count - holding - failing, lines.Count - holding - failing == 1 ? "was not judged" : "were not judged"),
        };
        var told = parts.Where(p => p.Item1 > 0).Select(p => $"{p.Item1} {p.Item2}");
        return new ClaimLinesView(platform.Name, $"{CellNotes.Count(claims.Count, "claim")}: {string.Join(", ", told)}", lines);
    }

    private static ClaimLineView Line(ViewContext context, OptionRow row, Claim claim)
    {
        var cells = row.Cells.Where(c => c.Column.Platform.Id == claim.Platform && c.Column.Run is not null);
        var results = cells.Select(c => (
            GroupedSystems.Name(c.Column), ClaimViews.OfOption(claim, c.Results, c.Column).Status with { Note = "" }));
        return new ClaimLineView(
            Anchors.Claim(claim),
            claim.Name,
            claim.Says,
            CitedPlaces.All(context, claim),
            DocumentFaultViews.Range(claim.From, claim.Until),
            claim.Untestable is { } u ? $"{u.Reason}: {u.Why}" : null,
            [.. row.Option.CasesOf(claim).Select(c => new LinkView(c.Name, "#" + Anchors.Case(c.Name)))],
            claim.Untestable is null ? GroupedSystems.Outcomes([.. results]) : []);
    }
}
