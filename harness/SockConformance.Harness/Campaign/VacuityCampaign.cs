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
    /// <summary>So many cases in a row may wait in vain for what their sets would have brought.</summary>
    private const int HangsInARow = 100;

    /// <summary>
    /// The claims that the target fulfils with and without the option set. What the platform's reference tells apart is no fault
    /// of the cases, so it is asked about them where it is another target that can be run here; where none can, an emulation
    /// decides nothing.
    /// </summary>
    /// <param name="workspace">The project.</param>
    /// <param name="targets">All targets, the reference among them.</param>
    /// <param name="target">The target.</param>
    /// <param name="catalog">The expectations.</param>
    /// <param name="only">Patterns of case ids; empty for all.</param>
    /// <param name="cancel">Ends the run.</param>
    /// <exception cref="TargetUnavailableException">The target could not be run at all.</exception>
    public static async Task<Vacuity> RunAsync(
        Workspace workspace, TargetList targets, Target target, Catalog catalog, IReadOnlyCollection<string> only,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(targets);
        target = await AskedPlatform.ResolveAsync(workspace, target, cancel).ConfigureAwait(false);
        var claims = await AskAsync(workspace, target, catalog, only, cancel).ConfigureAwait(false);
        var same = claims.Where(c => c.IsVacuous).ToList();
        var alone = new Vacuity(same, [], [.. claims.Where(c => target.Native && c.IsWronglyMarked)], null);
        if (same.Count == 0)
            return alone;
        string[] subjects = [.. same.Select(c => c.Subject + "/*").Distinct()];
        foreach (var candidate in Candidates(catalog.Platforms[target.Platform].Reference, targets, target))
            try
            {
                var reference = await AskedPlatform.ResolveAsync(workspace, candidate, cancel).ConfigureAwait(false);
                if (reference.Platform != target.Platform)
                    continue;
                var there = await AskAsync(workspace, reference, catalog, subjects, cancel).ConfigureAwait(false);
                return Split(alone, there, reference.Name);
            }
            catch (TargetUnavailableException)
            {
                // Then the next that the platform names, or nobody, tells.
            }
        return target.Native ? alone : alone with { Claims = [], Ignored = alone.Claims };
    }

    /// <summary>Takes out of the claims those that the reference tells apart.</summary>
    public static Vacuity Split(Vacuity alone, IReadOnlyList<EffectClaim> there, string reference)
    {
        ArgumentNullException.ThrowIfNull(alone);
        var told = there.Where(c => c.NeedsSets).Select(c => (c.Subject, c.Claim.Name)).ToHashSet();
        var apart = alone.Claims.ToLookup(c => told.Contains((c.Subject, c.Claim.Name)));
        return alone with { Claims = [.. apart[false]], Ignored = [.. apart[true]], Reference = reference };
    }

    /// <summary>
    /// The claims among those that the cases show of which it is decided whether they need the sets. One of which no case passed
    /// as it stands is not, and none of them is a claim on defaults, whose cases set nothing.
    /// </summary>
    /// <param name="whole">The cases as they stand.</param>
    /// <param name="cases">What came of them and of their variants.</param>
    public static IReadOnlyList<EffectClaim> Decide(IReadOnlyList<CaseInstance> whole, IReadOnlyList<RunCase> cases)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var results = cases.ToLookup(c => WithoutSets.IdOfWhole(c.Transcript.CaseId), StringComparer.Ordinal);
        var passed = whole.SelectMany(Effects)
            .Where(p => Results(p.Instance).Any(c => IsWhole(c) && Has(c, p.Claim, VerdictCode.Pass)));
        return [.. passed
            .GroupBy(p => (p.Instance.Subject.Id, p.Claim))
            .Select(g => new EffectClaim(
                g.Key.Id, g.Key.Claim, [.. g.Select(p => p.Instance.Id)],
                NeedsSets: g.Any(p => Results(p.Instance).Any(c => Tells(c, p.Claim))),
                FailsUnset: g.Any(p => Results(p.Instance).Any(c => IsUnset(c) && Has(c, p.Claim, VerdictCode.Fail)))))
            .OrderBy(v => v.Claim.Where.File, StringComparer.Ordinal)
            .ThenBy(v => v.Claim.Where.Line)];

        IEnumerable<RunCase> Results(CaseInstance instance) => results[instance.Id];
    }

    private static async Task<IReadOnlyList<EffectClaim>> AskAsync(
        Workspace workspace, Target target, Catalog catalog, IReadOnlyCollection<string> only, CancellationToken cancel)
    {
        var instances = SharedPlans.For(catalog).Only(target.Platform, only).Instances;
        var whole = WithoutSets.Whole([.. instances.Values]);
        var asked = whole.Concat(whole.SelectMany(WithoutSets.Variants)).ToList();
        var planned = Planner.Plan(catalog, target.Platform, asked, [], null);
        var plan = planned with { Cases = [.. planned.Cases.Select(WithoutSets.AsWaiting)] };
        var options = new CampaignOptions { Plan = plan, Patient = true, Reruns = 0, StartsInARow = HangsInARow };
        var (run, _) = await TargetCampaign.RunAsync(workspace, target, catalog, options, cancel).ConfigureAwait(false);
        if (!run.Complete)
        {
            cancel.ThrowIfCancellationRequested();
            string answered = $"{run.Cases.Count} of {plan.Cases.Count} cases";
            throw new TargetUnavailableException($"the target {target.Name} answered {answered} and then no more");
        }
        return Decide(whole, run.Cases);
    }

    private static IEnumerable<Target> Candidates(IEnumerable<string> references, TargetList targets, Target target) =>
        from name in references
        from candidate in targets.Runnable
        where candidate.Name == name && name != target.Name && candidate.Recording is null
        select candidate;

    private static IEnumerable<(CaseInstance Instance, Claim Claim)> Effects(CaseInstance instance) =>
        WithoutSets.Effects(instance).Select(e => (instance, e.Claim));

    private static bool IsUnset(RunCase each) => WithoutSets.IsUnset(each.Transcript.CaseId);

    private static bool IsWhole(RunCase each) => WithoutSets.IdOfWhole(each.Transcript.CaseId) == each.Transcript.CaseId;

    /// <summary>Without its sets the case does not show the claim: what is observed is another, or cannot be prepared.</summary>
    private static bool Tells(RunCase each, Claim claim) =>
        !IsWhole(each) && (Has(each, claim, VerdictCode.Fail) || Has(each, claim, VerdictCode.Unresolved));

    private static bool Has(RunCase each, Claim claim, VerdictCode code) =>
        each.Verdicts.Any(v => v.Claim == claim.Name && v.Code == code);
}
