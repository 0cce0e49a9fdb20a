using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Judging;

/// <summary>
/// Finds what kept a case from its observation: a need that is lacking, a broken transcript, an unlabelled step that failed.
/// </summary>
internal static class Obstacle
{
    /// <summary>A verdict that holds for every claim of the case, or null when the case ran as it should.</summary>
    public static Verdict? Find(CaseInstance instance, Transcript transcript, TargetFacts facts)
    {
        foreach (string need in instance.Case.Needs)
            if (need != CaseDefinition.Patience && !facts.Capabilities.Contains(need))
                return Lacking(need);
        foreach (var step in instance.Steps)
            foreach (string need in step.Request.Needs)
                if (!facts.Capabilities.Contains(need))
                    return Lacking(need);
        for (int i = 0; i < instance.Steps.Count; i++)
        {
            var step = instance.Steps[i];
            if (i >= transcript.Exchanges.Count)
                return Unresolved(new Cause(CauseKind.CutShort) { Step = step.Text });
            if (OfStep(instance, step, transcript.Exchanges[i].Reply, facts) is { } verdict)
                return verdict;
            if (transcript.Exchanges[i].Reply.Status == ReplyStatus.Crash)
                return null;
        }
        return null;
    }

    /// <summary>The privilege that the option's set needs and the target's process lacks; null when there is none.</summary>
    public static string? LackingPrivilege(CaseInstance instance, TargetFacts facts) =>
        instance.Row?.Privilege is { } privilege && !facts.Capabilities.Contains(privilege) ? privilege : null;

    private static Verdict? OfStep(CaseInstance instance, StepInstance step, Reply reply, TargetFacts facts)
    {
        switch (reply.Status)
        {
            case ReplyStatus.Absent:
                return Blocked(new Cause(CauseKind.StepAbsent) { Need = reply.Name });
            case ReplyStatus.Hang or ReplyStatus.Garbage or ReplyStatus.Ended or ReplyStatus.Bad:
            case ReplyStatus.Crash when step.Label is null:
                return Unresolved(new Cause(KindOf(reply.Status)) { Step = step.Text, Observed = Wording.Text(reply) });
            case ReplyStatus.Err when step.Label is null:
                return OfFailedStep(instance, step, reply, facts);
            default:
                return null;
        }
    }

    private static Verdict OfFailedStep(CaseInstance instance, StepInstance step, Reply reply, TargetFacts facts)
    {
        var request = step.Request.Asked;
        if (request.IsOf(instance.Option) && instance.Platform.Refusals.Contains(reply.Name))
        {
            var refused = new Cause(CauseKind.Refused) { Step = step.Text, Error = reply.Name };
            return new Verdict(null, VerdictCode.Unsupported, refused);
        }
        if (request.Verb.Is(VerbTraits.Tunes) && reply.Name == "ENOENT")
            return Blocked(new Cause(CauseKind.NeedsTunable) { Need = request["name"] });
        if (request.Verb.Is(VerbTraits.MakesSocket) && request.Kind is { } kind && LacksKind(instance, kind, reply, facts))
            return Blocked(new Cause(CauseKind.NeedsKind) { Need = kind.Written, Error = reply.Name });
        if (LackingForLoopback(instance, request, facts) is { } lacking)
            return Lacking(lacking);
        bool denied = instance.Platform.Denials.Contains(reply.Name);
        if (denied && (LackingForRaw(request, facts) ?? LackingPrivilege(instance, facts)) is { } privilege)
            return Blocked(new Cause(CauseKind.NeedsPrivilege) { Need = privilege, Step = step.Text, Error = reply.Name });
        string observed = Wording.Text(reply);
        return Unresolved(new Cause(CauseKind.SetupFailed) { Step = step.Text, Observed = observed, Error = reply.Name });
    }

    /// <summary>A system without a family refuses it by name; one that has it may still lack a kind of socket.</summary>
    private static bool LacksKind(CaseInstance instance, SocketKind kind, Reply reply, TargetFacts facts) =>
        instance.Platform.NoFamily.Contains(reply.Name)
        || (kind.Capability is { } capability && !facts.Capabilities.Contains(capability));

    private static CauseKind KindOf(ReplyStatus status) => status switch
    {
        ReplyStatus.Crash => CauseKind.Crashed,
        ReplyStatus.Hang => CauseKind.Hung,
        ReplyStatus.Ended => CauseKind.Ended,
        ReplyStatus.Bad => CauseKind.NotUnderstood,
        _ => CauseKind.Garbage,
    };

    /// <summary>Making a raw socket is the one step beside the option's own that may need a privilege.</summary>
    private static string? LackingForRaw(Request request, TargetFacts facts) =>
        request.Kind is { IsRawInternet: true } && !facts.Capabilities.Contains("cap:NET_RAW") ? "cap:NET_RAW" : null;

    /// <summary>A family may be there without its loopback address, where it cannot be bound or reached.</summary>
    private static string? LackingForLoopback(CaseInstance instance, Request request, TargetFacts facts)
    {
        if (request.Address is not { Host: "loopback" })
            return null;
        var made = instance.Steps
            .Select(s => s.Request.Asked).LastOrDefault(r => r.Kind is not null && r.Socket == request.Socket);
        return made?.Kind?.LoopbackCapability is { } capability && !facts.Capabilities.Contains(capability) ? capability : null;
    }

    private static Verdict Lacking(string capability) => Blocked(new Cause(CauseKind.NeedsCapability) { Need = capability });

    private static Verdict Blocked(Cause cause) => new(null, VerdictCode.Blocked, cause);

    private static Verdict Unresolved(Cause cause) => new(null, VerdictCode.Unresolved, cause);
}
