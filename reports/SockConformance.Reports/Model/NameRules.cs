using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;

namespace SockConformance.Reports.Model;

/// <summary>
/// Decides cells by <see cref="CellRules"/>, and those of names that are no documented option: an alias has what its option has;
/// a message and an option that only headers name have neutral cells, since nothing was promised of them.
/// </summary>
internal static class NameRules
{
    /// <summary>
    /// The option whose cases tell what a name does on a platform: of an alias the other name's, else the name's own.
    /// </summary>
    public static Subject Meant(Catalog catalog, Subject option, Platform platform)
    {
        var row = option.Rows.GetValueOrDefault(platform.Id);
        return row?.AliasOf is { } name ? catalog.FindOption($"{option.Level}/{name}") ?? option : option;
    }

    /// <summary>The status of a cell, with that of each kind.</summary>
    /// <param name="catalog">The expectations.</param>
    /// <param name="option">The option.</param>
    /// <param name="platform">The target's platform.</param>
    /// <param name="facts">The target's facts, or null where there is no run.</param>
    /// <param name="resultsOf">The cases of an option on the target.</param>
    /// <param name="referenceOf">The same on the reference that the target is held against, or null.</param>
    public static (CellOutcome Outcome, IReadOnlyList<KindOutcome> Kinds) Decide(
        Catalog catalog,
        Subject option,
        Platform platform,
        TargetFacts? facts,
        Func<Subject, IReadOnlyList<CaseResult>> resultsOf,
        Func<Subject, IReadOnlyList<CaseResult>>? referenceOf = null)
    {
        var meant = Meant(catalog, option, platform);
        var results = resultsOf(meant);
        var (outcome, kinds) = CellRules.Decide(meant, platform, facts, results, referenceOf?.Invoke(meant));
        if (outcome.Status is CellStatus.NotApplicable or CellStatus.NoRun)
            return (outcome, kinds);
        return option.Rows[platform.Id].Meaning switch
        {
            RowMeaning.Alias => (outcome with { Note = As(meant, outcome.Note) }, kinds),
            RowMeaning.Message when IsUntold(results) => (new(CellStatus.NotApplicable, CellMark.Message), []),
            RowMeaning.HeaderOnly => (OfHeaders(outcome, results), [.. kinds.Select(k => OfHeaders(k, results))]),
            _ => (outcome, kinds),
        };
    }

    private static string As(Subject meant, string note) => $"as {meant.Name}{(note.Length > 0 ? "; " : "")}{note}";

    private static bool IsUntold(IReadOnlyList<CaseResult> results) => results.All(r => r.Verdicts.All(v => v.Claim is null));

    private static KindOutcome OfHeaders(KindOutcome kind, IReadOnlyList<CaseResult> results) =>
        kind with { Outcome = OfHeaders(kind.Outcome, [.. results.Where(r => r.Case.Kind == kind.Kind)]) };

    private static CellOutcome OfHeaders(CellOutcome outcome, IReadOnlyList<CaseResult> results) =>
        outcome.Status == CellStatus.Untested
            ? new CellOutcome(CellStatus.Untested, CellMark.HeaderOnly, Answered(results))
            : outcome;

    /// <summary>What the probes of get were answered, in a few words.</summary>
    private static string Answered(IReadOnlyList<CaseResult> results)
    {
        var answers = results.Select(r => r.Probe).OfType<ProbeAnswer>().Where(p => p.Reply is not null).ToList();
        return answers switch
        {
            [] => results.Count == 0 ? "not in this run" : "no answer",
            _ when answers.TrueForAll(a => a.Works) => "get works",
            _ when answers.TrueForAll(a => a.Refused) => "get refused",
            _ when answers.Exists(a => a.Works) => "get works on some kinds",
            _ => "get fails",
        };
    }
}
