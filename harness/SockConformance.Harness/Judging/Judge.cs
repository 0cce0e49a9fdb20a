using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Judging;

/// <summary>Judges a transcript: of each claim of a case, the first rule that applies.</summary>
/// <remarks>
/// Source: docs/ARCHITECTURE.md, Verdicts, cells. Pure: the same transcript and expectations always give the same verdicts, so an
/// old run can be judged again.
/// </remarks>
public static class Judge
{
    /// <summary>The verdicts of a case; one without a claim where no claim speaks.</summary>
    /// <param name="instance">The case.</param>
    /// <param name="hash">The hash of the case as it is planned now.</param>
    /// <param name="transcript">What was run, or null when it was not.</param>
    /// <param name="facts">What the target is.</param>
    public static IReadOnlyList<Verdict> Verdicts(CaseInstance instance, string hash, Transcript? transcript, TargetFacts facts)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(facts);
        var obstacle = ObstacleOf(instance, hash, transcript, facts);
        if (instance.Expected.Count == 0)
            return [obstacle ?? new Verdict(null, VerdictCode.Untested, new Cause(CauseKind.NoClaim))];
        var matching = transcript is null ? null : new Matching(instance, transcript, facts);
        var verdicts = new Verdict[instance.Expected.Count];
        for (int i = 0; i < verdicts.Length; i++)
            verdicts[i] = Verdict(instance.Expected[i], instance, facts, obstacle, matching);
        return verdicts;
    }

    private static Verdict? ObstacleOf(CaseInstance instance, string hash, Transcript? transcript, TargetFacts facts) =>
        transcript is null || (transcript.Exchanges.Count == 0 && instance.Case.NeedsPatience) ? NotRun(instance)
            : transcript.Hash != hash ? new Verdict(null, VerdictCode.Untested, new Cause(CauseKind.Stale))
            : Obstacle.Find(instance, transcript, facts);

    private static Verdict NotRun(CaseInstance instance) => instance.Case.NeedsPatience
        ? new Verdict(null, VerdictCode.Blocked, new Cause(CauseKind.NeedsPatience))
        : new Verdict(null, VerdictCode.Untested, new Cause(CauseKind.NotRun));

    private static Verdict Verdict(
        ExpectedClaim expected, CaseInstance instance, TargetFacts facts, Verdict? obstacle, Matching? matching)
    {
        var claim = expected.Claim;
        // A claim that names no versions holds where the option is there: a contract's, too.
        bool own = claim.From is not null || claim.Until is not null;
        var (from, until) = own ? (claim.From, claim.Until) : (instance.Row?.From, instance.Row?.Until);
        if (!facts.InForce(from, until, instance.Platform))
        {
            var cause = new Cause(CauseKind.NotInForce) { From = from, Until = until, Version = facts.Version };
            return new Verdict(claim.Name, VerdictCode.NotApplicable, cause);
        }
        if (obstacle is not null)
            return obstacle with { Claim = claim.Name };
        if (Blindness.OfCase(instance, matching!) is { } blind)
            return new Verdict(claim.Name, VerdictCode.Unresolved, blind);
        foreach (var check in expected.Checks)
            if (!matching!.Holds(check))
                return Failed(expected, check, instance, facts, matching);
        return new Verdict(claim.Name, VerdictCode.Pass, Cause.Passed);
    }

    private static Verdict Failed(
        ExpectedClaim expected, ExpectedValue check, CaseInstance instance, TargetFacts facts, Matching matching)
    {
        var claim = expected.Claim;
        var reply = matching.ReplyOf(check.Label);
        string? error = reply is { Status: ReplyStatus.Err } ? reply.Name : null;
        bool denied = error is not null && instance.Platform.Denials.Contains(error);
        if (denied && Obstacle.LackingPrivilege(instance, facts) is { } privilege)
        {
            var lacking = new Cause(CauseKind.NeedsPrivilege) { Need = privilege, Label = check.Label, Error = error };
            return new Verdict(claim.Name, VerdictCode.Blocked, lacking);
        }
        // The option itself is refused, as one that the system does not have.
        bool optional = error is not null && instance.Row?.Optional is not null && instance.Platform.Refusals.Contains(error);
        if (optional && CallOfOption(instance, check.Label) is { } call)
        {
            var refused = new Cause(CauseKind.Refused) { Step = call.Text, Error = error };
            return new Verdict(claim.Name, VerdictCode.Unsupported, refused);
        }
        bool excused = expected.Errata.Any(e => Excuses(e, instance, facts, matching));
        if (!excused && Blindness.OfCheck(instance, matching, check) is { } blind)
            return new Verdict(claim.Name, VerdictCode.Unresolved, blind);
        var cause = new Cause(CauseKind.Differs)
        {
            Label = check.Label,
            Field = check.Field,
            Expected = check.Written,
            Observed = reply is null ? null : Wording.Text(reply, check.Field),
            Error = error,
        };
        return new Verdict(claim.Name, VerdictCode.Fail, cause) { Excused = excused };
    }

    /// <summary>The step of a label, where it is a call on the case's own option; else null.</summary>
    private static StepInstance? CallOfOption(CaseInstance instance, string label) =>
        instance.Steps.FirstOrDefault(s => s.Label == label && s.Request.IsOf(instance.Option));

    /// <summary>
    /// An erratum excuses no more than it says: of its versions, of its cases, and with the answers that it names.
    /// </summary>
    private static bool Excuses(ExpectedErratum expected, CaseInstance instance, TargetFacts facts, Matching matching) =>
        facts.InForce(expected.Erratum.From, expected.Erratum.Until, instance.Platform) && expected.Checks.All(matching.Holds);
}
