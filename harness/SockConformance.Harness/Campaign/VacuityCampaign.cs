using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Campaign;

/// <summary>Runs the cases that show effects on a target, each also with its sets taken out.</summary>
public static class VacuityCampaign
{
    /// <summary>The claims that the target fulfils with and without the option set.</summary>
    /// <exception cref="TargetUnavailableException">The target could not be run at all.</exception>
    public static async Task<IReadOnlyList<VacuousClaim>> RunAsync(
        Workspace workspace, Target target, Catalog catalog, IReadOnlyCollection<string> only, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(target);
        target = await AskedPlatform.ResolveAsync(workspace, target, cancel).ConfigureAwait(false);
        var instances = SharedPlans.For(catalog).Only(target.Platform, only).Instances;
        var whole = WithoutSets.Whole([.. instances.Values]);
        var asked = whole.Concat(whole.SelectMany(WithoutSets.Variants)).ToList();
        var plan = Planner.Plan(catalog, target.Platform, asked, [], null);
        var options = new CampaignOptions { Plan = plan, Patient = true, Reruns = 0 };
        var (run, _) = await TargetCampaign.RunAsync(workspace, target, catalog, options, cancel).ConfigureAwait(false);
        if (!run.Complete)
        {
            cancel.ThrowIfCancellationRequested();
            string answered = $"{run.Cases.Count} of {plan.Cases.Count} cases";
            throw new TargetUnavailableException($"the target {target.Name} answered {answered} and then no more");
        }
        return Find(whole, run.Cases);
    }

    /// <summary>
    /// The vacuous claims among those that the cases show. A claim of which no case passed as it stands is not decided, and none
    /// of them is a claim on defaults, whose cases set nothing.
    /// </summary>
    /// <param name="whole">The cases as they stand.</param>
    /// <param name="cases">What came of them and of their variants.</param>
    public static IReadOnlyList<VacuousClaim> Find(IReadOnlyList<CaseInstance> whole, IReadOnlyList<RunCase> cases)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var results = cases.ToLookup(c => WithoutSets.IdOfWhole(c.Transcript.CaseId), StringComparer.Ordinal);
        var passed = whole.SelectMany(Effects)
            .Where(p => Results(p.Instance).Any(c => IsWhole(c) && Has(c, p.Claim, VerdictCode.Pass)));
        return [.. passed
            .GroupBy(p => (p.Instance.Subject.Id, p.Claim))
            .Where(g => !g.Any(p => Results(p.Instance).Any(c => !IsWhole(c) && SeesNothing(c, p.Claim))))
            .Select(g => new VacuousClaim(g.Key.Id, g.Key.Claim, [.. g.Select(p => p.Instance.Id)]))
            .OrderBy(v => v.Claim.Where.File, StringComparer.Ordinal)
            .ThenBy(v => v.Claim.Where.Line)];

        IEnumerable<RunCase> Results(CaseInstance instance) => results[instance.Id];
    }

    private static IEnumerable<(CaseInstance Instance, Claim Claim)> Effects(CaseInstance instance) =>
        instance.Expected.Where(e => e.Claim.Shows == Shows.Effect).Select(e => (instance, e.Claim));

    private static bool IsWhole(RunCase each) => WithoutSets.IdOfWhole(each.Transcript.CaseId) == each.Transcript.CaseId;

    /// <summary>Without its sets the case does not show the claim: what is observed is another, or cannot be prepared.</summary>
    private static bool SeesNothing(RunCase variant, Claim claim) =>
        Has(variant, claim, VerdictCode.Fail) || Has(variant, claim, VerdictCode.Unresolved);

    private static bool Has(RunCase each, Claim claim, VerdictCode code) =>
        each.Verdicts.Any(v => v.Claim == claim.Name && v.Code == code);
}
