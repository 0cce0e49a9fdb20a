using SockConformance.Harness.Divergences;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;

namespace SockConformance.Reports.Model;

/// <summary>A run's cases by the option or contract that they belong to.</summary>
internal sealed class RunIndex
{
    private readonly Dictionary<Subject, List<CaseResult>> bySubject = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, CaseResult> byId = new(StringComparer.Ordinal);

    /// <summary>The run of the platform's reference, where this is one of an emulation and there is one; else null.</summary>
    public RunIndex? Reference { get; private init; }

    /// <param name="catalog">The expectations.</param>
    /// <param name="column">The run's column.</param>
    /// <param name="instances">All cases of its platform.</param>
    /// <param name="reference">The run that the column is held against, or null.</param>
    public static RunIndex Build(
        Catalog catalog, TargetColumn column, IReadOnlyList<CaseInstance> instances, RunIndex? reference = null)
    {
        var index = new RunIndex { Reference = reference };
        if (column is not { Run: { } run, Facts: { } facts })
            return index;
        var known = new KnownDivergences(catalog, run.Header);
        var cases = run.CasesById();
        foreach (var instance in instances)
        {
            if (!cases.Remove(instance.Id, out var found))
                continue;
            if (!index.bySubject.TryGetValue(instance.Subject, out var list))
                index.bySubject[instance.Subject] = list = [];
            var there = reference?.byId.GetValueOrDefault(instance.Id);
            var verdicts = found.Verdicts.Select(v => ClaimVerdict(v, instance, facts, known, Judged(there, v.Claim)));
            var result = new CaseResult(instance, found.Transcript, [.. verdicts.OfType<ClaimVerdict>()]);
            list.Add(result);
            index.byId[instance.Id] = result;
        }
        foreach (var list in index.bySubject.Values)
            list.Sort((a, b) => string.CompareOrdinal(a.Case.Id, b.Case.Id));
        return index;
    }

    public IReadOnlyList<CaseResult> Results(Subject subject) => bySubject.GetValueOrDefault(subject) ?? [];

    /// <summary>The verdict of a claim where the case could be judged at all.</summary>
    private static Verdict? Judged(CaseResult? result, string? claim) => result?.Verdicts.Select(v => v.Verdict)
        .FirstOrDefault(v => v.Claim == claim && v.Code is VerdictCode.Pass or VerdictCode.Fail);

    /// <summary>A fail counts only for a claim that is in force; a verdict of a claim that is gone says nothing.</summary>
    private static ClaimVerdict? ClaimVerdict(
        Verdict verdict, CaseInstance instance, TargetFacts facts, KnownDivergences known, Verdict? reference)
    {
        if (verdict.Claim is null)
            return new ClaimVerdict(null, verdict, null);
        if (instance.Subject.Claim(instance.Platform.Id, verdict.Claim) is not { } claim)
            return null;
        if (!facts.InForce(claim.From, claim.Until, instance.Platform))
            return new ClaimVerdict(claim, verdict with { Code = VerdictCode.NotApplicable }, null);
        var (counted, erratum) = Excuses.Counted(instance, verdict, facts, reference);
        return new ClaimVerdict(claim, counted, known.Find(instance.Id, counted)) { Erratum = erratum };
    }
}
