using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the cards of promises that are not kept: each promise once, with all the systems that do not keep it.</summary>
internal static class DivergenceViews
{
    private const int ShownReasons = 4;
    private const int ShownCalls = 3;
    private const int MostCalls = 24;

    /// <summary>The cards of an option, worst first.</summary>
    public static IReadOnlyList<DivergenceView> Views(ViewContext context, OptionRow row)
    {
        var found = row.Cells.SelectMany(c => c.Findings, (c, f) => new One(c.Column, f));
        var promises = found.GroupBy(o => (o.Column.Platform.Id, o.Finding.Claim?.Name));
        return
        [
            .. promises.Select(g => g.OrderBy(o => o.Finding.Consequence))
                .OrderBy(g => g.First().Finding.Consequence).ThenByDescending(g => g.Sum(o => o.Finding.Cases))
                .Select(g => View(context, row, [.. g])),
        ];
    }

    /// <summary>A card in one line.</summary>
    public static DivergenceHeadView Head(DivergenceView card) =>
        new(card.Status, card.Promise, card.Platform, card.Systems, "#" + card.Id);

    /// <summary>The id of a card.</summary>
    public static string Id(Platform platform, Finding finding) =>
        Anchors.Id($"finding/{platform.Id}" + (finding.Claim is { } claim ? "/" + claim.Name : ""));

    private static DivergenceView View(ViewContext context, OptionRow row, IReadOnlyList<One> found)
    {
        var (column, finding) = found[0];
        var calls = Seen(found);
        var reasons = Reasons(found);
        int more = reasons.Count - ShownReasons;
        var example = finding.Observations[0].Results[0].Case;
        int all = row.Cells.Count(c => c.Column.Platform.Id == column.Platform.Id);
        return new DivergenceView(
            Id(column.Platform, finding),
            StatusWords.View(finding.Consequence),
            column.Platform.Name,
            GroupedSystems.Words([.. found.Select(o => GroupedSystems.Name(o.Column))], all),
            finding.Claim?.Says ?? FindingViews.NoFault,
            finding.Claim is { } claim ? new LinkView(claim.Name, "#" + Anchors.Claim(claim)) : null,
            context.Cite(finding.Claim?.Cite),
            [.. calls.Take(ShownCalls)],
            [.. calls.Skip(ShownCalls).Take(MostCalls)],
            [.. reasons.Take(ShownReasons)],
            more > 0 ? $"and {more} more reasons, on the pages of the systems" : null,
            Commands.Case(column, example),
            context.Programs.ReproducerOf(example, "../../"));
    }

    /// <summary>
    /// The calls: where a call was to give the same and gave the same, systems and parameters stand together.
    /// </summary>
    private static IReadOnlyList<SeenView> Seen(IReadOnlyList<One> found) =>
    [
        .. found.SelectMany(o => o.Finding.Observations, (o, seen) => (o.Column, Seen: seen))
            .GroupBy(s => (s.Seen.Results[0].Case.Case.Name, s.Seen.Step, s.Seen.Expected, s.Seen.Observed))
            .Select(g => Seen([.. g])),
    ];

    private static SeenView Seen(IReadOnlyList<(TargetColumn Column, FindingObservation Seen)> alike)
    {
        var view = FindingViews.Observation(alike[0].Seen, "", [], null);
        var where = alike.GroupBy(a => TranscriptFold.On(a.Seen.Results)).Select(g => new WhereView(
            [.. g.Select(a => new LinkView(GroupedSystems.Name(a.Column), "#" + AnchorOf(a.Column, a.Seen)))], g.Key));
        return new SeenView(view.Call, view.Case!, view.Field, view.Expected, view.Observed, [.. where]);
    }

    private static string AnchorOf(TargetColumn column, FindingObservation seen) => Anchors.Answer(column, seen.Results[0].Case);

    /// <summary>
    /// Each reason with the systems of which it is true, and there with the cases that it explains, where those are not all.
    /// </summary>
    private static IReadOnlyList<KnownView> Reasons(IReadOnlyList<One> found)
    {
        var told = found.SelectMany(o => o.Finding.Known, (o, k) => (k.Entry, Of: Of(o, k.Cases)));
        return [.. told.GroupBy(k => (k.Entry.Reason, k.Entry.Link)).Select(g =>
            ViewContext.Known(g.First().Entry, "on " + GroupedSystems.List([.. g.Select(k => k.Of)]))!)];
    }

    private static string Of(One one, int cases)
    {
        string part = cases < one.Finding.Cases ? $" ({cases} of {CellNotes.Count(one.Finding.Cases, "case")})" : "";
        return GroupedSystems.Name(one.Column) + part;
    }

    /// <summary>A promise that one system does not keep.</summary>
    private sealed record One(TargetColumn Column, Finding Finding);
}
