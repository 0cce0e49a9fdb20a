using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the views of a subject's cases: how each came out, and the transcripts, each once for all systems.</summary>
internal static class CaseViews
{
    /// <summary>The cases, those that fail somewhere first.</summary>
    public static IReadOnlyList<CaseView> Cases(
        ViewContext context, Subject subject, IReadOnlyList<(TargetColumn Column, IReadOnlyList<CaseResult> Results)> columns)
    {
        var answered = columns.SelectMany(c => c.Results, (c, r) => new Answered(c.Column, r));
        var byCase = answered.ToLookup(a => a.Result.Case.Case.Name);
        int Worst(CaseDefinition definition) => byCase[definition.Name].Select(a => Rank(a.Result)).DefaultIfEmpty(9).Min();
        return [.. subject.Cases.OrderBy(Worst).Select(c => Case(context, subject, c, [.. byCase[c.Name]]))];
    }

    /// <summary>Whether a system does otherwise than it should in a case, or the case could not tell.</summary>
    public static bool IsLoud(CaseView view) =>
        view.Outcomes.Any(o => o.Status.Class is "divergent" or "crash" or "unsupported" or "unresolved");

    /// <summary>The order of a reader's interest; what the documents are to blame for comes behind all that is open.</summary>
    private static int Rank(CaseResult result)
    {
        bool excused = result.Decisive?.Verdict is { Code: VerdictCode.Fail, IsFault: false };
        return CaseResult.Rank(excused ? VerdictCode.Untested : result.Worst);
    }

    private static CaseView Case(
        ViewContext context, Subject subject, CaseDefinition definition, IReadOnlyList<Answered> answers)
    {
        var worst = answers.GroupBy(a => a.Column).Select(g => (
            GroupedSystems.Name(g.Key), TranscriptViews.Status(g.MinBy(a => Rank(a.Result))!.Result) with { Note = "" }));
        var transcripts = TranscriptFold.Fold(answers).OrderBy(g => Rank(g[0].Result)).ToList();
        var shown = Shown(transcripts);
        var examples = transcripts.Select(g => g[0]).DistinctBy(a => a.Column.Platform.Id);
        return new CaseView(
            Anchors.Case(definition.Name),
            definition.Name,
            definition.Title,
            string.Join(", ", definition.Needs),
            GroupedSystems.Outcomes([.. worst]),
            [.. definition.Steps.Select(s => new StepView(s.Label, s.Text))],
            [.. Expectations(context, subject, definition)],
            [.. shown.Select(TranscriptViews.View)],
            shown.Count < transcripts.Count
                ? $"{CellNotes.Count(transcripts.Count - shown.Count, "more transcript")} in which nothing is amiss. "
                    + $"All of one system: sockconf run --only '{subject.Id}/{definition.Name}/*' --show"
                : null,
            transcripts.Count > 0 ? Commands.Case(transcripts[0][0].Column, transcripts[0][0].Result.Case) : null,
            [.. examples.Select(e => context.Programs.ReproducerOf(e.Result.Case, Root(subject)))]);
    }

    /// <summary>
    /// Each transcript in which something is amiss; of the others one a platform and verdict, as an example: what they returned
    /// stands in the table of answers.
    /// </summary>
    private static IReadOnlyList<IReadOnlyList<Answered>> Shown(IReadOnlyList<IReadOnlyList<Answered>> transcripts)
    {
        var examples = new HashSet<(string Platform, VerdictCode Worst)>();
        return [.. transcripts.Where(t => !IsQuiet(t[0].Result) || examples.Add((t[0].Column.Platform.Id, t[0].Result.Worst)))];
    }

    /// <summary>Whether nothing is amiss, neither with the system nor with a document.</summary>
    private static bool IsQuiet(CaseResult result) => result.Crash is null && result.Verdicts.All(v =>
        v.Verdict.Code is not (VerdictCode.Fail or VerdictCode.Unresolved or VerdictCode.Unsupported));

    private static string Root(Subject subject) =>
        string.Concat(Enumerable.Repeat("../", Anchors.Page(subject).Count(c => c == '/')));

    private static IEnumerable<ExpectView> Expectations(ViewContext context, Subject subject, CaseDefinition definition)
    {
        foreach (var expectation in definition.Expect)
            if (subject.Claim(expectation.Platform, expectation.Claim) is { } claim)
                yield return Expectation(context, claim, expectation);
    }

    private static ExpectView Expectation(ViewContext context, Claim claim, Expectation expectation) => new(
        context.Catalog.Platforms[expectation.Platform].Name,
        new LinkView(claim.Name, "#" + Anchors.Claim(claim)),
        string.Join("; ", expectation.Checks.Select(c => $"{c.Label}{(c.Field is null ? "" : "." + c.Field)}: {c.Matcher}")));
}
