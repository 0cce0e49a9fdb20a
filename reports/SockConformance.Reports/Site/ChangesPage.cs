using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs.Comparing;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Comparing;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the page that compares runs: what did this update change?</summary>
internal static class ChangesPage
{
    /// <summary>Where it is.</summary>
    public const string Path = "changes.html";

    public static IEnumerable<SitePage> Pages(ViewContext context) =>
        context.Matrix.Changes is { } changes ? [new SitePage(Path, "changes", () => Page(context, changes), "Changes")] : [];

    private static ChangesView Page(ViewContext context, ComparisonSet changes) => new(
        context.Page("What changed", Path),
        [.. changes.Comparisons.Select(c => Comparison(context.Matrix, c))],
        [.. changes.OnlyOld.Select(h => OnlyOn("old", h)), .. changes.OnlyNew.Select(h => OnlyOn("new", h))]);

    private static string OnlyOn(string side, RunHeader header) =>
        $"{header.Target}: only the {side} side has it ({header.Title})";

    private static ComparisonView Comparison(Matrix matrix, TargetComparison comparison)
    {
        string target = comparison.New.Target;
        var column = matrix.Columns.FirstOrDefault(c => ReferenceEquals(c.Run?.Header, comparison.New));
        var results = column is null ? [] : Results(matrix, column);
        return new ComparisonView(
            Anchors.Id(target),
            target,
            ComparisonText.Summary(comparison),
            Title(comparison.Old),
            Title(comparison.New),
            comparison.Notes,
            [.. DifferenceGroup.Groups(comparison.Differences).Select(g => Change(matrix, g, target, column, results))]);
    }

    private static ChangeView Change(
        Matrix matrix, DifferenceGroup group, string target, TargetColumn? column, Dictionary<string, CaseResult> results)
    {
        var first = group.First;
        var subjects = matrix.Rows.Select(r => r.Option).Concat(matrix.Contracts.Select(c => c.Contract));
        var subject = subjects.FirstOrDefault(s => s.Id == first.Subject);
        string claim = first.Claim is null ? "" : "/claim/" + first.Claim;
        string step = first.Step is null ? "" : "/step/" + first.Step;
        return new ChangeView(
            Anchors.Id($"{target}/{first.CaseId}{claim}{step}"),
            StatusWords.View(first.Kind),
            subject is null ? new LinkView(first.Subject, "") : SubjectLink(subject),
            first.CaseName,
            first.Claim is not null ? $"claim {first.Claim}" : first.Step is not null ? $"step {first.Step}" : "",
            [.. group.Members.Where(m => m.Parameters.Length > 0).Select(m => new LinkView(m.Parameters, AnswerOf(m.CaseId)))],
            LogText.Shorten(first.Before, 400),
            LogText.Shorten(first.After, 400));

        string AnswerOf(string caseId) => column is not null && results.TryGetValue(caseId, out var result)
            ? $"{Anchors.Page(result.Case.Subject)}#{Anchors.Case(result.Case.Case.Name)}"
            : "";
    }

    private static LinkView SubjectLink(Subject subject) =>
        new(SubjectWords.Name(subject), Anchors.Page(subject));

    private static Dictionary<string, CaseResult> Results(Matrix matrix, TargetColumn column) =>
        matrix.ResultsOf(column).DistinctBy(r => r.Case.Id).ToDictionary(r => r.Case.Id, StringComparer.Ordinal);

    private static string Title(RunHeader header) => FormattableString.Invariant(
        $"{LogText.Shorten(header.Title, 120)}, run of {header.Started.UtcDateTime:yyyy-MM-dd HH:mm} as {header.Target}");
}
