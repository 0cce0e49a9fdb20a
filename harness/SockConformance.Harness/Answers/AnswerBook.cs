using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Answers;

/// <summary>The answers of several systems, to be looked up option by option.</summary>
/// <remarks>Made once for all options; a table costs no more than the cases that ask the option.</remarks>
public sealed class AnswerBook
{
    private readonly Dictionary<string, List<PlatformCase>> cases = new(StringComparer.Ordinal);

    /// <summary>Makes it.</summary>
    /// <param name="catalog">The expectations as they are now.</param>
    /// <param name="sheets">The systems; those of platforms that the expectations do not know are left out.</param>
    public AnswerBook(Catalog catalog, IReadOnlyList<AnswerSheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(sheets);
        Sheets = sheets;
        var plans = SharedPlans.For(catalog);
        foreach (string platform in sheets.Select(s => s.Platform).Distinct().Where(catalog.Platforms.ContainsKey))
        {
            var hashes = plans.Whole(platform).Cases.ToDictionary(c => c.Id, c => c.Hash, StringComparer.Ordinal);
            foreach (var instance in plans.Instances(platform))
                foreach (string owner in Owners(instance))
                    CasesOf(owner).Add(new PlatformCase(instance, hashes[instance.Id]));
        }
    }

    /// <summary>The systems, in the order in which they were given.</summary>
    public IReadOnlyList<AnswerSheet> Sheets { get; }

    /// <summary>The table of an option; of a contract, of its cases.</summary>
    public AnswerTable Table(Subject subject) => Table(subject, _ => true);

    /// <summary>All rows, each under the option that is asked, or under the contract where none is; in the catalog's
    /// order.</summary>
    public IEnumerable<(Subject Subject, AnswerRow Row)> Rows(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return catalog.Subjects.SelectMany(s => OwnRows(s).Select(r => (s, r)));
    }

    /// <summary>The rows that stand under an option or contract alone: of contracts those that ask no option.</summary>
    public IReadOnlyList<AnswerRow> OwnRows(Subject subject) => Table(subject, i => (i.Option ?? i.Subject) == subject).Rows;

    private AnswerTable Table(Subject subject, Func<CaseInstance, bool> isMeant)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var questions = new Dictionary<(string Case, string Label), Question>();
        foreach (var (instance, hash) in (cases.GetValueOrDefault(subject.Id) ?? []).Where(c => isMeant(c.Instance)))
            for (int i = 0; i < Sheets.Count; i++)
                if (Sheets[i].Platform == instance.Platform.Id && Asked(Sheets[i], instance, hash) is { } transcript)
                    foreach (var (step, answer) in AnswerReader.Answers(instance, transcript))
                        QuestionOf(questions, instance, step).Answers[i] = answer;
        return new AnswerTable(AnswerRows.Rows(questions.Values, Sheets));
    }

    /// <summary>The transcript of a case that was asked as it is asked now; else null.</summary>
    private static Transcript? Asked(AnswerSheet sheet, CaseInstance instance, string hash) =>
        sheet.Transcripts.GetValueOrDefault(instance.Id) is { Exchanges.Count: > 0 } transcript && transcript.Hash == hash
            ? transcript
            : null;

    private Question QuestionOf(
        Dictionary<(string Case, string Label), Question> questions, CaseInstance instance, StepInstance step)
    {
        if (!questions.TryGetValue((instance.Id, step.Label!), out var question))
            questions[(instance.Id, step.Label!)] = question = new Question(instance, step, new Answer?[Sheets.Count]);
        return question;
    }

    /// <summary>A case belongs to its file, and a contract's to the option that it asks as well.</summary>
    private static IEnumerable<string> Owners(CaseInstance instance)
    {
        yield return instance.Subject.Id;
        if (instance.Option is { } option && option != instance.Subject)
            yield return option.Id;
    }

    private List<PlatformCase> CasesOf(string owner)
    {
        if (!cases.TryGetValue(owner, out var found))
            cases[owner] = found = [];
        return found;
    }

    private readonly record struct PlatformCase(CaseInstance Instance, string Hash);
}
