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
        return run.Complete ? Find(whole, run.Cases) : throw new OperationCanceledException(cancel);
    }

    /// <summary>
    /// The vacuous claims among those that the cases show. A claim of which no case passed as it stands is not decided, and so none
    /// is a claim on defaults, whose cases set nothing.
    /// </summary>
    /// <param name="whole">The cases as they stand.</param>
    /// <param name="cases">What came of them and of their variants.</param>
    public static IReadOnlyList<VacuousClaim> Find(IReadOnlyList<CaseInstance> whole, IReadOnlyList<RunCase> cases)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var results = cases.ToLookup(c => WithoutSets.IdOfWhole(c.Transcript.CaseId), StringComparer.Ordinal);
        var passed = whole
            .SelectMany(i => i.Expected.Where(e => e.Claim.Shows == Shows.Effect).Select(e => (Instance: i, e.Claim)))
            .Where(p => results[p.Instance.Id].Any(c => c.Transcript.CaseId == p.Instance.Id && Codes(c, p.Claim).Contains(VerdictCode.Pass)));
        return [.. passed
            .GroupBy(p => (p.Instance.Subject.Id, p.Claim))
            .Where(g => !g.Any(p => results[p.Instance.Id].Any(c => c.Transcript.CaseId != p.Instance.Id && SeesNothing(c, p.Claim))))
            .Select(g => new VacuousClaim(g.Key.Id, g.Key.Claim, [.. g.Select(p => p.Instance.Id)]))
            .OrderBy(v => v.Claim.Where.File, StringComparer.Ordinal).ThenBy(v => v.Claim.Where.Line)];
    }

    /// <summary>Without its sets the case does not show the claim: the observation is another, or cannot even be prepared.</summary>
    private static bool SeesNothing(RunCase variant, Claim claim) =>
        Codes(variant, claim).Any(c => c is VerdictCode.Fail or VerdictCode.Unresolved);

    private static IEnumerable<VerdictCode> Codes(RunCase each, Claim claim) =>
        each.Verdicts.Where(v => v.Claim == claim.Name).Select(v => v.Code);
}
