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
    public static IReadOnlyList<CaseView> Cases(
        ViewContext context, Subject subject, IReadOnlyList<(TargetColumn Column, IReadOnlyList<CaseResult> Results)> columns)
    {
        var byCase = columns.Select(c => (c.Column, Results: c.Results.ToLookup(r => r.Case.Case.Name))).ToList();
        int Rank(CaseDefinition definition) =>
            byCase.SelectMany(b => b.Results[definition.Name]).Select(r => CaseResult.Rank(r.Worst)).DefaultIfEmpty(9).Min();
        return [.. subject.Cases.OrderBy(Rank).Select(c => Case(context, subject, c, byCase))];
    }

    private static CaseView Case(
        ViewContext context,
        Subject subject,
        CaseDefinition definition,
        IReadOnlyList<(TargetColumn Column, ILookup<string, CaseResult> Results)> columns) => new(
        Anchors.Case(definition.Name),
        definition.Name,
        definition.Title,
        definition.IsProbe,
        string.Join(", ", definition.Needs),
        [.. definition.Steps.Select(s => new StepView(s.Label, s.Text))],
        [.. Expectations(context, subject, definition)],
        [.. columns.Where(c => c.Results[definition.Name].Any())
            .Select(c => AnswerGroup(context, c.Column, TranscriptFold.Fold(c.Results[definition.Name])))]);

    private static AnswerGroupView AnswerGroup(
        ViewContext context, TargetColumn column, IReadOnlyList<IReadOnlyList<CaseResult>> groups)
    {
        var passing = groups.Where(g => g[0].Worst == VerdictCode.Pass).ToList();
        bool fold = passing.Count > MostPassing;
        var shown = fold ? groups.Where(g => g[0].Worst != VerdictCode.Pass) : groups;
        return new AnswerGroupView(
            column.Key,
            ViewContext.Title(column),
            [.. shown.Select(g => Answer(context, column, g))],
            fold ? $"{CellNotes.Count(passing.Sum(g => g.Count), "case")} in {passing.Count} transcripts" : null,
            fold ? [.. passing.Select(g => Answer(context, column, g))] : []);
    }

    private static IEnumerable<ExpectView> Expectations(ViewContext context, Subject subject, CaseDefinition definition)
    {
        foreach (var expectation in definition.Expect)
            if (subject.Claim(expectation.Platform, expectation.Claim) is { } claim)
                yield return Expectation(context, claim, expectation);
    }

    private static ExpectView Expectation(ViewContext context, Claim claim, Expectation expectation) => new(
        context.Catalog.Platforms[expectation.Platform].Name,
        new LinkView(claim.Name, "#" + Anchors.Claim(claim)),
        claim.Says,
        string.Join("; ", expectation.Checks.Select(c => $"{c.Label}{(c.Field is null ? "" : "." + c.Field)}: {c.Matcher}")));

    private static string Names(IReadOnlyList<string> members)
    {
        string more = members.Count > MostNames ? $" and {members.Count - MostNames} more" : "";
        return string.Join(", ", members.Take(MostNames)) + more;
    }

    private static AnswerView Answer(ViewContext context, TargetColumn column, IReadOnlyList<CaseResult> group)
    {
        var first = group[0];
        var (before, marked, after) = LogText.Parts(first);
        var (shared, members) = TranscriptFold.Names(group);
        return new AnswerView(
            first.Decisive is { } decisive ? StatusWords.View(decisive.Verdict) : StatusWords.View(first.Worst),
            (shared.Length > 0 ? shared + ": " : "") + Names(members),
            [.. first.Verdicts.GroupBy(Reason).Where(g => g.Key.Length > 0).Select(Why)],
            [.. group.Select((r, i) => new MemberView(Anchors.Answer(column, r.Case), members[i]))],
            group.Count > 1,
            [.. first.Verdicts.OrderBy(v => CaseResult.Rank(v.Verdict.Code)).Select(Verdict)],
            before,
            marked,
            after,
            Commands.Case(column, first.Case),
            context.Programs.ReproducerOf(first.Case, Root(first.Case.Subject)));
    }

    private static string Root(Subject subject) =>
        string.Concat(Enumerable.Repeat("../", Anchors.Page(subject).Count(c => c == '/')));

    private static string Why(IGrouping<string, ClaimVerdict> verdicts)
    {
        string claims = string.Join(", ", verdicts.Select(v => v.Claim?.Name).OfType<string>());
        return claims.Length == 0 ? verdicts.Key : $"{claims}: {verdicts.Key}";
    }

    private static string Reason(ClaimVerdict verdict) =>
        LogText.Shorten(CauseWords.Sentence(verdict.Verdict.Cause), LongestReason);

    private static VerdictView Verdict(ClaimVerdict verdict) => new(
        StatusWords.View(verdict.Verdict),
        verdict.Claim is { } claim ? new LinkView(claim.Name, "#" + Anchors.Claim(claim)) : null,
        Reason(verdict),
        ViewContext.Known(verdict.Known) ?? ViewContext.Known(verdict.Erratum));
}
