using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Checking;

/// <summary>What runs of the systems answered, where there are any.</summary>
internal sealed class SystemAnswers
{
    private readonly AnswerBook book;
    private readonly Dictionary<CheckedSystem, string> targets = [];
    private readonly Dictionary<string, IReadOnlyList<AnswerRow>> rows = new(StringComparer.Ordinal);

    /// <summary>Makes it.</summary>
    /// <param name="catalog">The expectations.</param>
    /// <param name="systems">The systems.</param>
    /// <param name="runs">The runs; those of other systems are left out.</param>
    public SystemAnswers(Catalog catalog, IReadOnlyList<CheckedSystem> systems, IReadOnlyList<Run> runs)
    {
        var sheets = new List<AnswerSheet>();
        foreach (var system in systems)
            if (RunOf(system, runs) is { } run)
            {
                targets[system] = system.Label;
                sheets.Add(run.Sheet() with { Target = system.Label });
            }
        book = new AnswerBook(catalog, sheets);
    }

    /// <summary>
    /// Whether the probes of an option were answered there; null where none was asked, or the answer says neither.
    /// </summary>
    public bool? Has(Subject option, CheckedSystem system)
    {
        var answers = Probes(option, system).ToList();
        return answers.Count == 0 ? null
            : answers.Exists(a => a.Kind == AnswerKind.Result) ? true
            : answers.TrueForAll(a => IsRefusal(a, system.Platform)) ? false
            : null;
    }

    /// <summary>How a run of the system refused it.</summary>
    public string Refusal(Subject option, CheckedSystem system) =>
        $"a run answered {string.Join(" and ", Probes(option, system).Select(a => a.Text).Distinct())}";

    /// <summary>The questions of an option's own cases to which the systems gave different answers.</summary>
    public IEnumerable<AnswerRow> Different(Subject option) =>
        Rows(option).Where(r => r.Differs && r.Case.StartsWith(option.Id + "/", StringComparison.Ordinal));

    private IEnumerable<Answer> Probes(Subject option, CheckedSystem system) => !targets.TryGetValue(system, out string? target)
        ? []
        : Rows(option).Where(r => r.Case == option.Id + "/probe-get" || r.Case == option.Id + "/probe-set")
            .SelectMany(r => r.Groups.Where(g => g.Targets.Contains(target)).Select(g => g.Answer));

    private IReadOnlyList<AnswerRow> Rows(Subject option)
    {
        if (!rows.TryGetValue(option.Id, out var found))
            rows[option.Id] = found = targets.Count == 0 ? [] : book.Table(option).Rows;
        return found;
    }

    private static bool IsRefusal(Answer answer, Platform platform) =>
        answer.Kind == AnswerKind.Error && platform.Refusals.Any(r => answer.Text.StartsWith(r, StringComparison.Ordinal));

    /// <summary>
    /// The run that stands for the target that was named; of a platform's own system that for the oldest version that was meant.
    /// </summary>
    private static Run? RunOf(CheckedSystem system, IReadOnlyList<Run> runs)
    {
        var fitting = runs.Where(r => r.Header.Platform == system.Platform.Id && r.Header.Only.Count == 0);
        var meant = system.Target is { } target
            ? fitting.Where(r => r.Header.Target == target).ToList()
            : Oldest([.. fitting.Where(r => IsNative(system, r) && IsMeant(system, r.Header.Hello.Release))]);
        return meant.Count > 0 ? StandingRun.Newest(meant) : null;
    }

    private static bool IsNative(CheckedSystem system, Run run) =>
        run.Header.Native && system.Platform.Reference.Contains(TargetName.WithoutRelease(run.Header.Target));

    private static List<Run> Oldest(List<Run> runs)
    {
        var releases = runs.Select(r => r.Header.Hello.Release).Order(Comparer<string>.Create(VersionOrder.Compare));
        string? oldest = releases.FirstOrDefault();
        return runs.FindAll(r => VersionOrder.Compare(r.Header.Hello.Release, oldest!) == 0);
    }

    private static bool IsMeant(CheckedSystem system, string release) => system.Version is not { } version
        || (system.AndLater
            ? VersionOrder.Compare(release, version) >= 0
            : release == version || release.StartsWith(version + ".", StringComparison.Ordinal)
                || release.StartsWith(version + "-", StringComparison.Ordinal));
}
