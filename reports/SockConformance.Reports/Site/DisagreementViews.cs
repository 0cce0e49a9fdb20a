using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the views of promises that are not kept, each once with all the targets that do not keep it.</summary>
internal static class DisagreementViews
{
    private const int ShownObservations = 4;
    private const int ShownLinks = 4;
    private const int ShownReasons = 4;

    /// <summary>The promises, worst first.</summary>
    /// <param name="context">The site.</param>
    /// <param name="root">From the page that shows them to the site's top.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="only">The target, or null for all.</param>
    public static IReadOnlyList<DisagreementView> Views(ViewContext context, string root, int most, TargetColumn? only = null) =>
    [
        .. Groups(context.Matrix, only)
            .OrderBy(g => g[0].Finding.Consequence).ThenByDescending(g => g[0].Users)
            .ThenByDescending(g => g.Count).ThenByDescending(g => g.Sum(f => f.Finding.Cases))
            .ThenBy(g => g[0].Subject.Id, StringComparer.Ordinal).Take(most).Select(g => View(context, root, g, only)),
    ];

    /// <summary>The worst promise of each of the worst options and contracts.</summary>
    public static IReadOnlyList<DisagreementView> Worst(ViewContext context, int most) =>
        [.. Views(context, "", int.MaxValue).DistinctBy(d => d.Option.Text).Take(most)];

    /// <summary>What a filter calls a system.</summary>
    public static string Key(TargetColumn column) => Anchors.Id(column.Key);

    /// <summary>How many there are.</summary>
    public static int Count(Matrix matrix, TargetColumn? only = null) => Groups(matrix, only).Count();

    private static IEnumerable<List<One>> Groups(Matrix matrix, TargetColumn? only) => matrix.Disagreements
        .Where(d => only is null || ReferenceEquals(d.Column, only))
        .SelectMany(d => d.Findings.Select(f => new One(d.Subject, d.Column, f, d.Users)))
        .GroupBy(f => (f.Subject.Id, f.Column.Platform.Id, f.Finding.Consequence, f.Finding.Claim?.Name)).Select(g => g.ToList());

    private static DisagreementView View(ViewContext context, string root, List<One> group, TargetColumn? only)
    {
        var (subject, column, finding, _) = group[0];
        string page = root + Anchors.Page(subject);
        var observations = group.GroupBy(g => Seen(g.Finding.Observations[0])).ToList();
        var known = Reasons(group);
        int unshown = observations.Count - ShownObservations;
        return new DisagreementView(
            new LinkView(SubjectWords.Name(subject), page + "#" + Anchors.Target(column)),
            column.Platform.Name,
            StatusWords.View(finding.Consequence),
            finding.Claim?.Says ?? FindingViews.NoFault,
            finding.Claim is { } claim ? new LinkView(claim.Name, page + "#" + Anchors.Claim(claim)) : null,
            context.Cite(finding.Claim?.Cite),
            [.. observations.Take(ShownObservations).Select(o => View([.. o], page, only is not null))],
            unshown > 0 ? $"{unshown} more answers of other targets" : null,
            [.. known.Take(ShownReasons)],
            known.Count > ShownReasons ? $"{known.Count - ShownReasons} more reasons are on the page of {subject.Name}" : null,
            string.Join(' ', group.Select(g => Key(g.Column)).Distinct()),
            column.Platform.Id);
    }

    /// <summary>
    /// Each reason with the targets of which it is true, and there with the cases that it explains, where those are not all: none
    /// speaks for another target.
    /// </summary>
    private static List<KnownView> Reasons(List<One> group)
    {
        var told = group.SelectMany(g => g.Finding.Known.Select(k => (k.Entry, Of: Of(g, k.Cases, group.Count == 1))));
        return [.. told.GroupBy(k => (k.Entry.Reason, k.Entry.Link)).Select(g =>
        {
            string of = string.Join(", ", g.Select(k => k.Of).Where(o => o.Length > 0));
            return ViewContext.Known(g.First().Entry, Prefixed(of, group.Count == 1))!;
        })];
    }

    private static string Of(One one, int cases, bool isAlone)
    {
        string part = Part(one.Finding, cases);
        return isAlone ? part : ViewContext.Name(one.Column) + Bracketed(part);
    }

    private static (string? Step, string Expected, string Observed) Seen(FindingObservation observation) =>
        (observation.Step, observation.Expected, observation.Observed);

    private static string Part(Finding finding, int cases) =>
        cases < finding.Cases ? $"{cases} of {CellNotes.Count(finding.Cases, "case")}" : "";

    private static string Bracketed(string text) => text.Length == 0 ? "" : $" ({text})";

    private static string Prefixed(string of, bool isOfOne) => of.Length == 0 ? "" : (isOfOne ? "of " : "on ") + of;

    /// <summary>On a page of one target the links lead to its answers, elsewhere to the targets.</summary>
    private static ObservationView View(List<One> alike, string page, bool one)
    {
        var observation = alike[0].Finding.Observations[0];
        int more = one ? observation.Results.Count - ShownLinks : 0;
        IEnumerable<LinkView> links = one
            ? observation.Results.Take(ShownLinks).Select(r => Answer(alike[0].Column, r, page))
            : alike.Select(a => new LinkView(ViewContext.Name(a.Column), page + "#" + Anchors.Target(a.Column)));
        return FindingViews.Observation(observation, page, [.. links], more > 0 ? $"and {more} more" : null);
    }

    private static LinkView Answer(TargetColumn column, CaseResult result, string page) =>
        new(FindingViews.Where(result.Case), page + "#" + Anchors.Answer(column, result.Case));

    /// <summary>A promise that one target does not keep, and how many programs use the option.</summary>
    private sealed record One(Subject Subject, TargetColumn Column, Finding Finding, long Users);
}
