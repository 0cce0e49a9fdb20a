using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the views of promises that are not kept, each once with all the targets that do not keep it.</summary>
internal static class DisagreementViews
{
    private const int ShownObservations = 4;

    /// <summary>The promises, worst first.</summary>
    /// <param name="context">The site.</param>
    /// <param name="root">From the page that shows them to the site's top.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="only">The target, or null for all.</param>
    public static IReadOnlyList<DisagreementView> Of(ViewContext context, string root, int most, TargetColumn? only = null) =>
    [
        .. Groups(context.Matrix, only).OrderBy(g => g[0].Finding.Kind).ThenByDescending(g => g.Count).ThenByDescending(g => g.Sum(f => f.Finding.Cases))
            .ThenBy(g => g[0].Subject.Id, StringComparer.Ordinal).Take(most).Select(g => Of(context, root, g)),
    ];

    /// <summary>How many there are.</summary>
    public static int Count(Matrix matrix, TargetColumn? only = null) => Groups(matrix, only).Count();

    private static IEnumerable<List<(Subject Subject, TargetColumn Column, Finding Finding)>> Groups(Matrix matrix, TargetColumn? only) => matrix.Disagreements
        .Where(d => only is null || ReferenceEquals(d.Column, only))
        .SelectMany(d => d.Findings.Select(f => (d.Subject, d.Column, Finding: f)))
        .GroupBy(f => (f.Subject.Id, f.Column.Platform.Id, f.Finding.Kind, f.Finding.Claim?.Name)).Select(g => g.ToList());

    private static DisagreementView Of(ViewContext context, string root, List<(Subject Subject, TargetColumn Column, Finding Finding)> group)
    {
        var (subject, column, finding) = group[0];
        string page = root + Anchors.Page(subject);
        var observations = group.GroupBy(g => (g.Finding.Observations[0].Step, g.Finding.Observations[0].Expected, g.Finding.Observations[0].Observed)).ToList();
        var known = group.SelectMany(g => g.Finding.Known.Select(k => k.Entry)).DistinctBy(k => (k.Reason, k.Link)).ToList();
        return new DisagreementView(
            new LinkView((subject.IsContract ? "contract " : "") + subject.Name, page + "#" + Anchors.Target(column)),
            column.Platform.Name,
            StatusWords.Of(finding.Kind),
            finding.Claim?.Says ?? FindingViews.NoFault,
            finding.Claim is { } claim ? new LinkView(claim.Name, page + "#" + Anchors.Claim(claim)) : null,
            context.Cite(finding.Claim?.Cite),
            [.. observations.Take(ShownObservations).Select(o => Of([.. o], page))],
            observations.Count > ShownObservations ? $"{observations.Count - ShownObservations} more answers of other targets" : null,
            [.. known.Take(1).Select(k => ViewContext.Known(k)!)]);
    }

    private static ObservationView Of(List<(Subject Subject, TargetColumn Column, Finding Finding)> alike, string page) =>
        FindingViews.Of(alike[0].Finding.Observations[0], [.. alike.Select(a => new LinkView(ViewContext.Name(a.Column), page + "#" + Anchors.Target(a.Column)))], null);
}
