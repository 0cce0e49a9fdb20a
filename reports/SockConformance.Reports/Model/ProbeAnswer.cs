using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;

namespace SockConformance.Reports.Model;

/// <summary>What a target answered to a probe of get or set.</summary>
/// <param name="Access"><see cref="Claim.Get"/> or <see cref="Claim.Set"/>.</param>
/// <param name="Promise">What the documents say of it.</param>
/// <param name="Reply">The answer, or null when none came that counts: blocked, unresolved, stale, not in force.</param>
/// <param name="Refused">Whether it is one of the platform's refusals.</param>
public sealed record ProbeAnswer(string Access, Support Promise, Reply? Reply, bool Refused)
{
    /// <summary>Whether the call succeeded.</summary>
    public bool Works => Reply?.Status == ReplyStatus.Ok;

    /// <summary>Whether a call ended the program; then there is no answer.</summary>
    public bool Crashes { get; init; }

    /// <summary>The answer of a probe's result.</summary>
    internal static ProbeAnswer FromResult(CaseResult result)
    {
        var instance = result.Case;
        int labelled = instance.Steps.ToList().FindIndex(s => s.Label is not null);
        bool set = labelled >= 0 && instance.Steps[labelled].Request.Verb.Is(VerbTraits.Sets);
        var promise = (set ? instance.Row?.Set : instance.Row?.Get) ?? Support.Silent;
        bool counts = result.Verdicts.All(Counts);
        // A transcript of another version of the case has other steps; its replies cannot be told apart.
        bool whole = result.Transcript.Exchanges.Count == instance.Steps.Count;
        var reply = counts && whole && labelled >= 0 ? result.Transcript.Exchanges[labelled].Reply : null;
        if (reply is not { Status: ReplyStatus.Ok or ReplyStatus.Err })
            reply = null;
        bool refused = reply is { Status: ReplyStatus.Err } && instance.Platform.Refusals.Contains(reply.Name);
        bool crashes = result.Transcript.Exchanges.Any(e => e.Reply.Status == ReplyStatus.Crash);
        return new ProbeAnswer(set ? Claim.Set : Claim.Get, promise, reply, refused) { Crashes = crashes };
    }

    private static bool Counts(ClaimVerdict verdict) => verdict.Claim is null
        ? verdict.Verdict.Code == VerdictCode.Untested
        : verdict.Verdict.Code is VerdictCode.Pass or VerdictCode.Fail;
}
