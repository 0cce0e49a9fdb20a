using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Divergences;

/// <summary>Judges claims that contradict each other once: no system can keep both.</summary>
public static class Settlement
{
    /// <summary>
    /// The cases with each failure marked that a contradiction settles. The side that holds on the target is its first claim that
    /// passes and never fails; where none does, the first that fails stands for all of them, so that one failure is counted.
    /// </summary>
    /// <param name="catalog">The expectations.</param>
    /// <param name="platform">The platform's id.</param>
    /// <param name="cases">All cases of a run.</param>
    public static IReadOnlyList<RunCase> Settle(Catalog catalog, string platform, IReadOnlyList<RunCase> cases)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(cases);
        var bySubject = cases.ToLookup(c => CaseId.Parse(c.Transcript.CaseId).Subject, StringComparer.Ordinal);
        var settled = new Dictionary<(string Subject, string Claim), string>();
        foreach (var subject in catalog.Subjects)
            foreach (var contradiction in subject.Contradictions)
                Add(subject.Id, contradiction.ClaimsOf(platform), bySubject[subject.Id], settled);
        return [.. cases.Select(c => Marked(c, settled))];
    }

    private static void Add(
        string subject,
        IReadOnlyList<string> sides,
        IEnumerable<RunCase> cases,
        Dictionary<(string Subject, string Claim), string> settled)
    {
        var own = cases.SelectMany(c => c.Verdicts).Where(v => v.Claim is not null).ToLookup(v => v.Claim!);
        var failing = sides.Where(s => own[s].Any(v => v is { Code: VerdictCode.Fail, Excused: false })).ToList();
        if (failing.Count == 0)
            return;
        var passing = sides.Where(s => own[s].Any(v => v.Code == VerdictCode.Pass));
        string holds = passing.FirstOrDefault(s => !failing.Contains(s)) ?? failing[0];
        foreach (string side in failing.Where(s => s != holds))
            settled.TryAdd((subject, side), holds);
    }

    private static RunCase Marked(RunCase each, Dictionary<(string Subject, string Claim), string> settled)
    {
        if (!each.Verdicts.Any(v => v is { Code: VerdictCode.Fail, Excused: false, Claim: not null }))
            return each;
        string subject = CaseId.Parse(each.Transcript.CaseId).Subject;
        return each with { Verdicts = [.. each.Verdicts.Select(v => Marked(v, subject, settled))] };
    }

    private static Verdict Marked(Verdict verdict, string subject, Dictionary<(string Subject, string Claim), string> settled)
    {
        if (verdict is not { Code: VerdictCode.Fail, Excused: false, Claim: { } claim })
            return verdict;
        return settled.TryGetValue((subject, claim), out string? holds) ? verdict with { SettledBy = holds } : verdict;
    }
}
