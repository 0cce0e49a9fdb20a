using SockConformance.Harness.Answers;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Divergences;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Comparing;

/// <summary>
/// Finds what explains that a target answers otherwise than its reference: an entry of the target's known divergences, or the
/// erratum of a sentence that one of the two keeps and the other does not. It explains the steps that its claim checks, and no
/// others.
/// </summary>
/// <remarks>Both runs are judged by the expectations as they are now.</remarks>
internal sealed class DifferenceReasons
{
    private readonly IReadOnlyDictionary<string, CaseInstance> instances;
    private readonly Dictionary<string, RunCase> ofReference;
    private readonly Dictionary<string, RunCase> ofTarget;
    private readonly KnownDivergences known;

    /// <param name="catalog">The expectations.</param>
    /// <param name="reference">The run of the platform's own system.</param>
    /// <param name="target">The run of the other, which is of the same platform.</param>
    public DifferenceReasons(Catalog catalog, Run reference, Run target)
    {
        instances = SharedPlans.For(catalog).Whole(target.Header.Platform).Instances;
        ofReference = Rejudge.Run(reference, catalog).CasesById();
        ofTarget = Rejudge.Run(target, catalog).CasesById();
        known = new KnownDivergences(catalog, target.Header);
    }

    /// <summary>The difference with its explanation; it is new as long as it has none on one of its kinds of socket.</summary>
    public ExplainedDifference Explained(AnswerDifference difference)
    {
        var cases = difference.Row.CaseIds.Select(id => OfCase(instances[id], difference)).ToList();
        return cases.Exists(c => c.Mark == DifferenceMark.New)
            ? new ExplainedDifference(difference, DifferenceMark.New, [])
            : new ExplainedDifference(difference, cases.Min(c => c.Mark), [.. cases.Select(c => c.Reason).Distinct()]);
    }

    private (DifferenceMark Mark, string Reason) OfCase(CaseInstance instance, AnswerDifference difference)
    {
        // Where a case broke off, what explains that explains each step behind.
        bool brokeOff = difference.Target.Kind == AnswerKind.NotReached;
        string label = difference.Row.Label;
        foreach (var expected in instance.Expected.Where(e => brokeOff || e.Checks.Any(c => c.Label == label)))
        {
            if (VerdictOf(ofTarget, instance, expected.Claim) is not { } verdict)
                continue;
            if (known.Find(instance.Id, verdict) is { } entry)
                return (DifferenceMark.Known, entry.Reason);
            var there = VerdictOf(ofReference, instance, expected.Claim);
            if (there is not null && KeepsOrIsExcused(verdict) && KeepsOrIsExcused(there) && (verdict.Excused || there.Excused)
                && expected.Errata.FirstOrDefault(e => Speaks(e.Erratum, label)) is { } erratum)
                return (DifferenceMark.Document, erratum.Erratum.Why);
        }
        return (DifferenceMark.New, "");
    }

    /// <summary>Whether an erratum tells what the step gives; one of a claim that looks at one thing names no step.</summary>
    private static bool Speaks(Erratum erratum, string label) =>
        erratum.Observed.Any(o => o.Label.Length == 0 || o.Label == label);

    private static bool KeepsOrIsExcused(Verdict verdict) => verdict.Code == VerdictCode.Pass || verdict.Excused;

    private static Verdict? VerdictOf(Dictionary<string, RunCase> cases, CaseInstance instance, Claim claim) =>
        cases.GetValueOrDefault(instance.Id)?.Verdicts.FirstOrDefault(v => v.Claim == claim.Name);
}
