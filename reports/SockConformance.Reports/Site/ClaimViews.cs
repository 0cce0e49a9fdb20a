using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the views of a subject's claims with how the targets keep them.</summary>
internal static class ClaimViews
{
    private const int MostThatFit = 4;

    /// <summary>The claims by platform; platforms without claims are left out.</summary>
    /// <param name="context">The site.</param>
    /// <param name="subject">The option or contract.</param>
    /// <param name="result">How a column keeps a claim.</param>
    public static IReadOnlyList<ClaimGroupView> Groups(
        ViewContext context, Subject subject, Func<Claim, TargetColumn, ClaimResultView> result) =>
    [
        .. context.Matrix.Platforms
            .Select(p => (p, Claims: subject.Claims.Where(c => c.Platform == p.Platform.Id).ToList()))
            .Where(g => g.Claims.Count > 0)
            .Select(g => new ClaimGroupView(
                g.p.Platform.Name,
                g.p.Targets.Count > MostThatFit,
                [.. g.p.Targets.Select(t => t.Run is null ? "no run yet" : t.Key)],
                [.. g.Claims.Select(c => Claim(context, subject, c, [.. g.p.Targets.Select(t => result(c, t))]))])),
    ];

    /// <summary>How an option's claim stands: by the worst of its verdicts, and how many cases say so.</summary>
    public static ClaimResultView OfOption(Claim claim, IReadOnlyList<CaseResult> results, TargetColumn column)
    {
        if (claim.Untestable is not null)
            return new ClaimResultView(new StatusView("untested", "○", "untestable", ""), null, null);
        if (column.Run is null)
            return new ClaimResultView(StatusWords.View(new CellOutcome(CellStatus.NoRun)), null, null);
        var own = results.SelectMany(r => r.Verdicts).Where(v => ReferenceEquals(v.Claim, claim));
        var verdicts = own.Select(v => v.Verdict).ToList();
        if (verdicts.Count == 0)
            return new ClaimResultView(StatusWords.View(VerdictCode.Untested), null, null);
        if (!verdicts.Exists(v => v.IsFault) && verdicts.Find(v => v.Code == VerdictCode.Fail) is { } excused)
            return new ClaimResultView(StatusWords.View(excused), null, null);
        var codes = verdicts.ConvertAll(v => v.Code);
        // A claim that passes on one kind and is blocked on another is shown by the first.
        var shown = codes.Where(c => c is VerdictCode.Fail or VerdictCode.Unresolved or VerdictCode.Pass);
        var worst = shown.DefaultIfEmpty(codes.MinBy(CaseResult.Rank)).MinBy(CaseResult.Rank);
        int same = codes.Count(c => c == worst);
        string all = CellNotes.Count(codes.Count, "case");
        string note = same == codes.Count ? all : $"{same} of {all}";
        return new ClaimResultView(StatusWords.View(worst) with { Note = note }, null, null);
    }

    /// <summary>How a contract's claim stands.</summary>
    public static ClaimResultView OfContract(Claim claim, ContractTable table, TargetColumn column)
    {
        if (claim.Untestable is not null)
            return new ClaimResultView(new StatusView("untested", "○", "untestable", ""), null, null);
        if (column.Run is null)
            return new ClaimResultView(StatusWords.View(new CellOutcome(CellStatus.NoRun)), null, null);
        int index = table.Results.ToList().FindIndex(r => ReferenceEquals(r.Column, column));
        var score = table.Rows.First(r => r.Name == claim.Name).Scores[index];
        return new ClaimResultView(StatusWords.View(score), List(score?.Failing), List(score?.Open));
    }

    private static string? List(IReadOnlyList<string>? names) => names is not { Count: > 0 } ? null : string.Join(", ", names);

    private static IEnumerable<LinkView> Cases(Subject subject, Claim claim) =>
        subject.CasesOf(claim).Select(c => new LinkView(c.Name, "#" + Anchors.Case(c.Name)));

    private static ClaimView Claim(
        ViewContext context, Subject subject, Claim claim, IReadOnlyList<ClaimResultView> results) => new(
        Anchors.Claim(claim),
        claim.Name,
        claim.Says,
        CitedPlaces.All(context, claim),
        claim.Shows.ToString().ToLowerInvariant(),
        DocumentFaultViews.Range(claim.From, claim.Until),
        claim.Untestable is { } u ? $"{u.Reason}: {u.Why}" : null,
        [.. Cases(subject, claim)],
        results,
        [.. claim.Errata.Select(View)]);

    private static ErratumView View(Erratum erratum) => new(
        erratum.Fault.ToString().ToLowerInvariant(),
        string.Join("; ", erratum.Observed.Select(Observed)),
        DocumentFaultViews.Range(erratum.From, erratum.Until),
        erratum.Why,
        erratum.Evidence);

    /// <summary>A check of an answer in words: <c>got.len: 4</c>.</summary>
    public static string Observed(Check check)
    {
        string name = check.Field is null ? check.Label : check.Label + "." + check.Field;
        return name.Length == 0 ? check.Matcher.ToString() : $"{name}: {check.Matcher}";
    }
}
