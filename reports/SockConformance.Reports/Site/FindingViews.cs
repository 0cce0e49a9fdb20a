using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the views of promises that one target does not keep.</summary>
internal static class FindingViews
{
    /// <summary>What stands in the place of a promise where there is none.</summary>
    public const string NoFault = "Nothing is promised here, but no call should crash the program.";

    private const int ShownLinks = 4;
    private const int ShownObservations = 6;

    /// <summary>A finding, on the page that has its cases.</summary>
    public static FindingView Finding(ViewContext context, Finding finding, TargetColumn column)
    {
        int unshown = finding.Observations.Count - ShownObservations;
        string all = CellNotes.Count(finding.Cases, "case");
        return new FindingView(
            StatusWords.View(finding.Consequence),
            finding.Claim?.Says ?? NoFault,
            finding.Claim is { } claim ? new LinkView(claim.Name, "#" + Anchors.Claim(claim)) : null,
            context.Cite(finding.Claim?.Cite),
            [.. finding.Observations.Take(ShownObservations).Select(o => Observation(o, column))],
            unshown > 0 ? $"and {CellNotes.Count(unshown, "more observation")}" : null,
            [.. finding.Known.Select(k => ViewContext.Known(k.Entry, k.Cases < finding.Cases ? $"of {k.Cases} of {all}" : "")!)]);
    }

    private static ObservationView Observation(FindingObservation observation, TargetColumn column)
    {
        var results = observation.Results;
        var links = results.Take(ShownLinks).Select(r => new LinkView(Where(r.Case), "#" + Anchors.Answer(column, r.Case)));
        string? more = results.Count > ShownLinks ? $"and {results.Count - ShownLinks} more" : null;
        return Observation(observation, "", [.. links], more);
    }

    /// <summary>What was expected of a call and what was observed.</summary>
    /// <param name="observation">The observation.</param>
    /// <param name="page">The path from the page that shows this to the page that has the cases; empty if they are one.</param>
    /// <param name="where">Where it was so.</param>
    /// <param name="more">Where else, in words, or null.</param>
    public static ObservationView Observation(
        FindingObservation observation, string page, IReadOnlyList<LinkView> where, string? more)
    {
        string? label = observation.Step?.Split('.')[0];
        string field = observation.Step?.Split('.', 2) is { Length: 2 } parts ? Field(parts[1]) : "";
        var first = observation.Results[0].Case;
        return new ObservationView(
            first.Steps.FirstOrDefault(s => s.Label == label)?.Text,
            new LinkView(first.Case.Name, page + "#" + Anchors.Case(first.Case.Name)),
            field, observation.Expected, LogText.Shorten(ObservedWords(observation.Observed), 300), where, more);
    }

    /// <summary>What tells this case from others of the same name.</summary>
    public static string Where(CaseInstance instance) => instance.Parameters.Count == 0
        ? instance.Case.Name
        : string.Join(", ", instance.Parameters.Select(p => p.Key == "option" ? instance.Option?.Name ?? p.Value : p.Value));

    /// <summary>An accept or a receive that succeeds tells only who the peer is.</summary>
    private static string ObservedWords(string observed) => observed switch
    {
        "peer=?" => "succeeds; the peer is unnamed",
        _ when observed.StartsWith("peer=@", StringComparison.Ordinal) => $"succeeds; the peer is {observed[6..]}",
        _ => observed,
    };

    private static string Field(string field) => field switch
    {
        "ms" => "time in ms",
        "len" => "length returned",
        "written" => "bytes written",
        "over" => "bytes written behind the buffer",
        _ => field,
    };
}
