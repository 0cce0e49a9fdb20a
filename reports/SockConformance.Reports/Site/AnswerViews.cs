using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>
/// Makes the table of what systems answered to all that an option was asked, judged or not: questions by systems, in which
/// systems whose answers are all alike share a column.
/// </summary>
internal static class AnswerViews
{
    private const int ShownRows = 8;
    private const int MostRows = 30;
    private const int MostSame = 20;
    private const int MostNames = 6;

    /// <summary>The table; null where nothing was asked.</summary>
    public static AnswersView? View(ViewContext context, Subject option)
    {
        var rows = context.Answers.Table(option).Rows;
        if (rows.Count == 0)
            return null;
        var differing = rows.Where(r => r.Differs).Select(r => new Row(r)).ToList();
        var asked = rows.SelectMany(r => r.Groups).SelectMany(g => g.Targets).ToHashSet(StringComparer.Ordinal);
        var systems = context.Answers.Sheets.Select(s => s.Target).Where(asked.Contains);
        var alike = systems.GroupBy(s => string.Join(',', differing.Select(r => r.GroupOf(s)))).Select(g => g.ToList()).ToList();
        var shown = differing.Take(MostRows).Select(r => Question(context, option, r, alike)).ToList();
        var same = rows.Where(r => !r.Differs).ToList();
        return new AnswersView(
            [.. alike.Select(a => GroupedSystems.Words(a, asked.Count))],
            [.. shown.Take(ShownRows)],
            [.. shown.Skip(ShownRows)],
            differing.Count > MostRows ? Command(option, differing.Count - MostRows) : null,
            [.. same.Take(MostSame).Select(r => Same(context, option, r))],
            same.Count,
            same.Count > MostSame ? Command(option, same.Count - MostSame) : null);
    }

    private static string Command(Subject option, int more) =>
        $"{CellNotes.Count(more, "more question")}; all of them: sockconf explain {option.Id}";

    private static QuestionView Question(ViewContext context, Subject option, Row row, IReadOnlyList<List<string>> alike) => new(
        Case(context, option, row.Answers), row.Answers.Title, row.Answers.Step, On(row.Answers),
        [.. alike.Select(a => row.GroupOf(a[0])).Select(g => g < 0
            ? new AnswerCellView("", false)
            : new AnswerCellView(Short(row.Answers, g), g > 0))]);

    /// <summary>The answer of a group, cut so that it is told from those of the other groups.</summary>
    private static string Short(AnswerRow row, int group)
    {
        var answer = row.Groups[group].Answer;
        var like = row.Groups.FirstOrDefault(g => g.Answer != answer && g.Answer.Short == answer.Short);
        return like is null ? answer.Short : answer.ShortBeside(like.Answer);
    }

    private static SameAnswerView Same(ViewContext context, Subject option, AnswerRow row) =>
        new(Case(context, option, row), row.Step, On(row), row.Groups[0].Answer.Short);

    private static string On(AnswerRow row) => GroupedSystems.Some(row.Parameters, MostNames);

    /// <summary>The case, on this page or on its contract's.</summary>
    private static LinkView Case(ViewContext context, Subject option, AnswerRow row)
    {
        var id = CaseId.Parse(row.Case);
        string anchor = "#" + Anchors.Case(id.Case);
        var contract = id.Subject == option.Id ? null : context.Catalog.Contracts.FirstOrDefault(c => c.Id == id.Subject);
        return contract is null
            ? new LinkView(id.Case, anchor)
            : new LinkView($"{contract.Name}: {id.Case}", "../../" + Anchors.Page(contract) + anchor);
    }

    /// <summary>A row with each system's answer by its index among the answers.</summary>
    private sealed class Row(AnswerRow answers)
    {
        private readonly Dictionary<string, int> groups = answers.Groups
            .SelectMany((g, i) => g.Targets.Select(target => (target, i))).DistinctBy(g => g.target)
            .ToDictionary(g => g.target, g => g.i, StringComparer.Ordinal);

        public AnswerRow Answers => answers;

        /// <summary>The index of a system's answer, or -1 where it was not asked.</summary>
        public int GroupOf(string system) => groups.GetValueOrDefault(system, -1);
    }
}
