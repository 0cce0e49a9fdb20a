using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the page of all promises that some target does not keep.</summary>
internal static class DisagreementsPage
{
    /// <summary>
    /// How many of a group stand before its fold: enough to see what the consequence looks like, and few enough to scroll past to
    /// the next one.
    /// </summary>
    private const int InSight = 15;

    private const string Path = "disagreements.html";

    public static IEnumerable<SitePage> Pages(ViewContext context) =>
        [new(Path, "disagreements", () => View(context), "Disagreements")];

    private static DisagreementsView View(ViewContext context)
    {
        var all = DisagreementViews.Views(context, "", int.MaxValue);
        return new DisagreementsView(
            context.Page("Where promise and system disagree", Path),
            Lead(context.Matrix, all.Count),
            Faults(context.Matrix) switch
            {
                0 => null,
                1 => "Besides, 1 claim fails where the document is at fault: marked ¶, it counts against no system.",
                var claims =>
                    $"Besides, {claims} claims fail where the document is at fault: marked ¶, they count against no system.",
            },
            [.. Systems(context.Matrix)],
            [.. Concerned(context.Matrix).Select(c => c.Platform).Distinct().Select(p => new ChoiceView(p.Id, p.Name))],
            [.. ConsequenceKeys.All.SelectMany(c => Group(c, all))]);
    }

    private static string Lead(Matrix matrix, int promises) => promises switch
    {
        0 when matrix.Columns.All(c => c.Run is null) =>
            "No system was run yet, so nothing is known: 'sockconf run' runs the suite on this one.",
        0 => "No system that was run breaks a promise by its own fault.",
        1 => "1 promise that some system does not keep. Where a reason is known, it stands below.",
        _ => $"{promises} promises that some system does not keep, each once with all the systems that do not keep it, "
            + "worst first. Where a reason is known, it stands below.",
    };

    private static IEnumerable<DisagreementGroupView> Group(Consequence consequence, IReadOnlyList<DisagreementView> all)
    {
        var status = StatusWords.View(consequence);
        List<DisagreementView> own = [.. all.Where(d => d.Status == status)];
        if (own.Count == 0)
            yield break;
        // A fold for one or two would be longer than they are.
        int inSight = own.Count <= InSight + 2 ? own.Count : InSight;
        string key = ConsequenceKeys.Key(consequence);
        yield return new DisagreementGroupView(Id(status), key, status, own.Count, own[..inSight], own[inSight..]);
    }

    private static IEnumerable<ChoiceView> Systems(Matrix matrix) => Concerned(matrix)
        .Select(c => new ChoiceView(DisagreementViews.Key(c), $"{c.Key}: {SystemWords.Name(c)}, {SystemWords.Way(c)}"));

    /// <summary>The columns that break a promise.</summary>
    private static IEnumerable<TargetColumn> Concerned(Matrix matrix)
    {
        var columns = matrix.Disagreements.Select(d => d.Column).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return matrix.Columns.Where(columns.Contains);
    }

    private static string Id(StatusView status) =>
        "kind/" + Anchors.Id(status.Word.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal));

    private static int Faults(Matrix matrix)
    {
        var verdicts = matrix.Columns.SelectMany(matrix.ResultsOf).SelectMany(r => r.Verdicts).Where(v => v.Verdict.Excused);
        return verdicts.Select(v => v.Claim).Distinct(ReferenceEqualityComparer.Instance).Count();
    }
}
