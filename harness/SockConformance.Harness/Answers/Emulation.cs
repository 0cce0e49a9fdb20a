using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Answers;

/// <summary>Holds a system against the reference of its platform, answer by answer, whether or not a document speaks.</summary>
public static class Emulation
{
    /// <summary>What the target does otherwise: the worst first, then what most programs use.</summary>
    /// <param name="catalog">The expectations as they are now.</param>
    /// <param name="reference">The platform's own system.</param>
    /// <param name="target">The other.</param>
    public static IReadOnlyList<AnswerDifference> Differences(Catalog catalog, AnswerSheet reference, AnswerSheet target)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(target);
        AnswerSheet[] both = [reference with { Target = "reference" }, target with { Target = "target" }];
        var rows = new AnswerBook(catalog, both).Rows(catalog).Where(r => r.Row.Differs);
        var found = rows.Select(r => Difference(r.Subject, r.Row)).Where(d => d.Reference.Kind != AnswerKind.NotReached);
        return [.. WithoutEchoes(found).OrderBy(d => d.Consequence).ThenByDescending(d => catalog.Names.Users(d.Subject.Id))];
    }

    /// <summary>How bad it is that one answer came in place of the other.</summary>
    /// <param name="reference">What was to come.</param>
    /// <param name="target">What came.</param>
    /// <param name="verb">What the step does.</param>
    public static Consequence Consequence(Answer reference, Answer target, Verb verb) => (reference.Kind, target.Kind) switch
    {
        (not AnswerKind.Fault, AnswerKind.Fault) => Expectations.Consequence.Crash,
        _ when target.WroteBehind && !reference.WroteBehind => Expectations.Consequence.Crash,
        (AnswerKind.Error, AnswerKind.Result) => Expectations.Consequence.WorksThoughRefused,
        (AnswerKind.Result, not AnswerKind.Result) => Expectations.Consequence.RefusedThoughPromised,
        (AnswerKind.Result, AnswerKind.Result) when !verb.Is(VerbTraits.Reads) => Expectations.Consequence.Effect,
        (AnswerKind.Result, AnswerKind.Result) when reference.Value != target.Value => Expectations.Consequence.Value,
        _ => Expectations.Consequence.ErrorOrLength,
    };

    private static AnswerDifference Difference(Subject subject, AnswerRow row)
    {
        var reference = row.Groups.Single(g => g.Targets[0] == "reference").Answer;
        var target = row.Groups.Single(g => g.Targets[0] == "target").Answer;
        return new AnswerDifference(Consequence(reference, target, row.Verb), subject, row, reference, target);
    }

    /// <summary>Where a case broke off on the target, the first step that was not reached says so for all.</summary>
    private static IEnumerable<AnswerDifference> WithoutEchoes(IEnumerable<AnswerDifference> differences)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var each in differences)
            if (each.Target.Kind != AnswerKind.NotReached || said.Add($"{each.Row.Case} {string.Join(',', each.Row.Parameters)}"))
                yield return each;
    }
}
