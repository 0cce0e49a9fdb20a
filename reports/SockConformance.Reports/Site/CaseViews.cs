using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the views of a subject's cases with the transcripts of every target.</summary>
internal static class CaseViews
{
    private const int MostPassing = 4;
    private const int MostNames = 6;
    private const int LongestReason = 400;

    /// <summary>The cases, those that fail somewhere first.</summary>
    public static IReadOnlyList<CaseView> Views(ViewContext context, Subject subject, IReadOnlyList<(TargetColumn Column, IReadOnlyList<CaseResult> Results)> columns)
    {
        var byCase = columns.Select(c => (c.Column, Results: c.Results.ToLookup(r => r.Case.Case.Name))).ToList();
        return [.. subject.Cases.Select(c => (Case: c, Rank: byCase.SelectMany(b => b.Results[c.Name]).Select(r => CaseResult.Rank(r.Worst)).DefaultIfEmpty(9).Min()))
            .OrderBy(c => c.Rank).Select(c => View(context, subject, c.Case, byCase))];
    }

    private static CaseView View(ViewContext context, Subject subject, CaseDefinition definition, IReadOnlyList<(TargetColumn Column, ILookup<string, CaseResult> Results)> columns) => new(
        Anchors.Case(definition.Name),
        definition.Name,
        definition.Title,
        definition.IsProbe,
        string.Join(", ", definition.Needs),
        [.. definition.Steps.Select(s => new StepView(s.Label, s.Text))],
        [.. definition.Expect.Where(e => subject.Claim(e.Platform, e.Claim) is not null).Select(e => View(context, subject.Claim(e.Platform, e.Claim)!, e))],
        [.. columns.Where(c => c.Results[definition.Name].Any())
            .Select(c => View(context, c.Column, TranscriptFold.Fold(c.Results[definition.Name])))]);

    private static AnswerGroupView View(ViewContext context, TargetColumn column, IReadOnlyList<IReadOnlyList<CaseResult>> groups)
    {
        var passing = groups.Where(g => g[0].Worst == VerdictCode.Pass).ToList();
        var shown = passing.Count > MostPassing ? groups.Where(g => g[0].Worst != VerdictCode.Pass) : groups;
        return new AnswerGroupView(
            column.Key,
            ViewContext.Title(column),
            [.. shown.Select(g => View(context, column, g))],
            passing.Count > MostPassing ? CellNotes.Count(passing.Sum(g => g.Count), "case") + $" in {passing.Count} transcripts" : null,
            passing.Count > MostPassing ? [.. passing.Select(g => View(context, column, g))] : []);
    }

    private static ExpectView View(ViewContext context, Claim claim, Expectation expectation) => new(
        context.Catalog.Platforms[expectation.Platform].Name,
        new LinkView(claim.Name, "#" + Anchors.Claim(claim)),
        claim.Says,
        string.Join("; ", expectation.Checks.Select(c => $"{c.Label}{(c.Field is null ? "" : "." + c.Field)}: {c.Matcher}")));

    private static AnswerView View(ViewContext context, TargetColumn column, IReadOnlyList<CaseResult> group)
    {
        var first = group[0];
        var (before, marked, after) = LogText.Parts(first);
        var (shared, members) = TranscriptFold.Names(group);
        return new AnswerView(
            first.Decisive is { } decisive ? StatusWords.View(decisive.Verdict) : StatusWords.View(first.Worst),
            (shared.Length > 0 ? shared + ": " : "") + string.Join(", ", members.Take(MostNames)) + (members.Count > MostNames ? $" and {members.Count - MostNames} more" : ""),
            [.. first.Verdicts.GroupBy(Reason).Where(g => g.Key.Length > 0).Select(Why)],
            [.. group.Select((r, i) => new MemberView(Anchors.Answer(column, r.Case), members[i]))],
            group.Count > 1,
            [.. first.Verdicts.OrderBy(v => CaseResult.Rank(v.Verdict.Code)).Select(View)],
            before,
            marked,
            after,
            Commands.Case(column, first.Case),
            context.Programs.ReproducerOf(first.Case, Root(first.Case.Subject)));
    }

    private static string Root(Subject subject) => string.Concat(Enumerable.Repeat("../", Anchors.Page(subject).Count(c => c == '/')));

    private static string Why(IGrouping<string, ClaimVerdict> verdicts)
    {
        string claims = string.Join(", ", verdicts.Select(v => v.Claim?.Name).OfType<string>());
        return claims.Length == 0 ? verdicts.Key : $"{claims}: {verdicts.Key}";
    }

    private static string Reason(ClaimVerdict verdict) =>
        LogText.Shorten(CauseWords.Sentence(verdict.Verdict.Cause), LongestReason);

    private static VerdictView View(ClaimVerdict verdict) => new(
        StatusWords.View(verdict.Verdict),
        verdict.Claim is { } claim ? new LinkView(claim.Name, "#" + Anchors.Claim(claim)) : null,
        Reason(verdict),
        ViewContext.Known(verdict.Known) ?? ViewContext.Known(verdict.Erratum));
}
