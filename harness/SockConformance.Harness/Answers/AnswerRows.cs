using System.Text;
using SockConformance.Harness.Expectations.Expanding;

namespace SockConformance.Harness.Answers;

/// <summary>
/// Makes the rows of a table: equal answers of systems are merged, and kinds of socket on which all answer alike.
/// </summary>
internal static class AnswerRows
{
    /// <summary>The rows, in the order of the questions.</summary>
    public static IReadOnlyList<AnswerRow> Rows(IEnumerable<Question> questions, IReadOnlyList<AnswerSheet> sheets)
    {
        var alike = questions.GroupBy(q => (q.Instance.Subject.Id, q.Instance.Case.Name, WithoutKind(q), q.Step.Label, Key(q)));
        var rows = alike.Select(g => Row([.. g], sheets)).ToList();
        // Rows of a case stand together, in the order in which its first row came.
        return [.. rows.GroupBy(r => r.Case, StringComparer.Ordinal).SelectMany(g => g)];
    }

    private static AnswerRow Row(List<Question> alike, IReadOnlyList<AnswerSheet> sheets)
    {
        var (instance, step) = (alike[0].Instance, alike[0].Step);
        bool sameText = alike.TrueForAll(q => q.Step.Text == step.Text);
        string written = sameText ? step.Text : instance.Case.Steps.First(s => s.Label == step.Label).Text;
        var answers = alike[0].Answers;
        var groups = Enumerable.Range(0, answers.Length).Where(i => answers[i] is not null)
            .GroupBy(i => (answers[i]!.Value.Kind, answers[i]!.Value.Common))
            .Select(g => Group([.. g], answers, sheets)).OrderByDescending(g => g.Targets.Count);
        return new AnswerRow(
            $"{instance.Subject.Id}/{instance.Case.Name}", [.. alike.Select(q => q.Instance.Id)], Short(instance, instance.Title),
            step.Label!, Short(instance, written),
            step.Request.Asked.Verb,
            [.. alike.Select(q => Parameters(q.Instance)).Distinct().Where(p => p.Length > 0)], [.. groups]);
    }

    /// <summary>Systems whose platforms spell one error differently gave one answer, which is told in each spelling.</summary>
    private static AnswerGroup Group(List<int> alike, Answer?[] answers, IReadOnlyList<AnswerSheet> sheets)
    {
        var spellings = alike.Select(i => answers[i]!.Value.Text).Distinct();
        var answer = answers[alike[0]]!.Value with { Text = string.Join(" / ", spellings) };
        return new AnswerGroup(answer, [.. alike.Select(i => sheets[i].Target)]);
    }

    /// <summary>The option's level goes without saying in a table of the option.</summary>
    private static string Short(CaseInstance instance, string text) =>
        instance.Option is { } option ? text.Replace(option.Id, option.Name, StringComparison.Ordinal) : text;

    /// <summary>
    /// All answers in one text: the answers of two kinds are alike where these are. An answer stands where it begins to hold.
    /// </summary>
    private static string Key(Question question)
    {
        var text = new StringBuilder();
        Answer? last = null;
        for (int i = 0; i < question.Answers.Length; i++)
        {
            if (i > 0 && question.Answers[i] == last)
                continue;
            last = question.Answers[i];
            text.Append(i).Append(' ');
            if (last is { } given)
                text.Append((int)given.Kind).Append(' ').Append(given.Text);
            text.Append('\n');
        }
        return text.ToString();
    }

    private static string WithoutKind(Question question) =>
        string.Join(',', question.Instance.Parameters.Where(p => p.Key != "kind").Select(p => p.Value));

    /// <summary>The parameters but the option, which is what the table is of.</summary>
    private static string Parameters(CaseInstance instance)
    {
        var own = instance.Parameters.Where(p => p.Key != "option").OrderBy(p => p.Key == "kind").Select(p => p.Value);
        return string.Join(',', own);
    }
}
