using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the views of promises that are not kept.</summary>
internal static class FindingViews
{
    private const int Shown = 4;

    /// <summary>A finding.</summary>
    /// <param name="context">The site.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="column">The target.</param>
    /// <param name="page">The path of the page that has the cases, from the page that shows the finding; empty when it is the same.</param>
    /// <param name="observations">How many observations to show.</param>
    public static FindingView Of(ViewContext context, Finding finding, TargetColumn column, string page, int observations) => new(
        StatusWords.Of(finding.Kind),
        finding.Claim?.Says ?? "Nothing is promised here; but no call should end in a fault.",
        finding.Claim is { } claim ? new LinkView(claim.Name, page + "#" + Anchors.Claim(claim)) : null,
        context.Cite(finding.Claim?.Cite),
        [.. finding.Observations.Take(observations).Select(o => Of(o, column, page))],
        finding.Observations.Count > observations ? $"and {CellNotes.Count(finding.Observations.Count - observations, "more observation")}" : null,
        [.. finding.Known.Select(k => ViewContext.Known(k.Entry, k.Cases < finding.Cases ? $"of {k.Cases} of {CellNotes.Count(finding.Cases, "case")}" : "")!)]);

    private static ObservationView Of(FindingObservation observation, TargetColumn column, string page)
    {
        string? label = observation.Step?.Split('.')[0];
        var first = observation.Results[0];
        string field = observation.Step?.Split('.', 2) is { Length: 2 } parts ? Field(parts[1]) : "";
        return new ObservationView(
            first.Case.Steps.FirstOrDefault(s => s.Label == label)?.Text,
            field,
            observation.Expected,
            observation.Observed,
            [.. observation.Results.Take(Shown).Select(r => new LinkView(Where(r.Case), page + "#" + Anchors.Answer(column, r.Case)))],
            observation.Results.Count > Shown ? $"and {observation.Results.Count - Shown} more" : null);
    }

    /// <summary>What tells this case from others of the same name.</summary>
    public static string Where(CaseInstance instance) => instance.Parameters.Count == 0
        ? instance.Case.Name
        : string.Join(", ", instance.Parameters.Select(p => p.Key == "option" ? instance.Option?.Name ?? p.Value : p.Value));

    private static string Field(string field) => field switch
    {
        "ms" => "time in ms",
        "len" => "length returned",
        "written" => "bytes written",
        "over" => "bytes written behind the buffer",
        _ => field,
    };
}
