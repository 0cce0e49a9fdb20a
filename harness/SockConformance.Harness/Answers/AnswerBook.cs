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
            Fill(questions, instance, hash);
        return new AnswerTable(AnswerRows.Rows(questions.Values, Sheets));
    }

    /// <summary>Puts what the systems answered to a case into its questions.</summary>
    /// <remarks>Releases of a system say the same to most cases: what was read of the one is taken for the next.</remarks>
    private void Fill(Dictionary<(string Case, string Label), Question> questions, CaseInstance instance, string hash)
    {
        Transcript? last = null;
        IReadOnlyList<StepAnswer> answers = [];
        List<Question>? asked = null;
        for (int i = 0; i < Sheets.Count; i++)
        {
            if (Sheets[i].Platform != instance.Platform.Id || Asked(Sheets[i], instance, hash) is not { } transcript)
                continue;
            if (last is null || !transcript.SaysTheSame(last))
                answers = AnswerReader.Answers(instance, transcript);
            last = transcript;
            // Every labelled step has an answer, so that the questions are the same for each system.
            asked ??= [.. answers.Select(a => QuestionOf(questions, instance, a.Step))];
            for (int j = 0; j < asked.Count; j++)
                asked[j].Answers[i] = answers[j].Answer;
        }
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
