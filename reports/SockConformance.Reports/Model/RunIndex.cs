using SockConformance.Harness.Divergences;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;

namespace SockConformance.Reports.Model;

/// <summary>A run's cases by the option or contract that they belong to.</summary>
internal sealed class RunIndex
{
    private readonly Dictionary<Subject, List<CaseResult>> bySubject = new(ReferenceEqualityComparer.Instance);

    /// <param name="catalog">The expectations.</param>
    /// <param name="column">The run's column.</param>
    /// <param name="instances">All cases of its platform.</param>
    public static RunIndex Build(Catalog catalog, TargetColumn column, IReadOnlyList<CaseInstance> instances)
    {
        var index = new RunIndex();
        if (column is not { Run: { } run, Facts: { } facts })
            return index;
        var known = new KnownDivergences(catalog, run.Header);
        var cases = run.Cases.DistinctBy(c => c.Transcript.CaseId).ToDictionary(c => c.Transcript.CaseId, StringComparer.Ordinal);
        foreach (var instance in instances)
        {
            if (!cases.Remove(instance.Id, out var found))
                continue;
            if (!index.bySubject.TryGetValue(instance.Subject, out var list))
                index.bySubject[instance.Subject] = list = [];
            list.Add(new CaseResult(instance, found.Transcript, [.. found.Verdicts.Select(v => ClaimVerdict(v, instance, facts, known)).OfType<ClaimVerdict>()]));
        }
        foreach (var list in index.bySubject.Values)
            list.Sort((a, b) => string.CompareOrdinal(a.Case.Id, b.Case.Id));
        return index;
    }

    public IReadOnlyList<CaseResult> Results(Subject subject) => bySubject.GetValueOrDefault(subject) ?? [];

    /// <summary>A fail counts only for a claim that is in force; a verdict of a claim that is gone says nothing.</summary>
    private static ClaimVerdict? ClaimVerdict(Verdict verdict, CaseInstance instance, TargetFacts facts, KnownDivergences known)
    {
        if (verdict.Claim is null)
            return new ClaimVerdict(null, verdict, null);
        if (instance.Subject.Claim(instance.Platform.Id, verdict.Claim) is not { } claim)
            return null;
        return facts.InForce(claim.From, claim.Until, instance.Platform)
            ? new ClaimVerdict(claim, verdict, known.Find(instance.Id, verdict))
            : new ClaimVerdict(claim, verdict.Code == VerdictCode.NotApplicable ? verdict : verdict with { Code = VerdictCode.NotApplicable }, null);
    }
}
