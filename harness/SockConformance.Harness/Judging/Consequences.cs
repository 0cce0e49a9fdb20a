using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Judging;

/// <summary>Tells how bad a divergence is, as far as the answer tells.</summary>
public static class Consequences
{
    /// <summary>
    /// The consequence of a verdict; null where the answer does not tell it: then who explains the divergence says it.
    /// </summary>
    /// <param name="instance">The case.</param>
    /// <param name="transcript">What was asked and answered.</param>
    /// <param name="verdict">A verdict of the case that is a divergence.</param>
    public static Consequence? Consequence(CaseInstance instance, Transcript transcript, Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(transcript);
        ArgumentNullException.ThrowIfNull(verdict);
        var cause = verdict.Cause;
        bool overran = cause is { Kind: CauseKind.Differs, Field: "over" };
        if (overran || transcript.Exchanges.Any(e => e.Reply.Status == ReplyStatus.Crash))
            return Expectations.Consequence.Crash;
        var expected = instance.Expected.FirstOrDefault(e => e.Claim.Name == verdict.Claim);
        var check = expected?.Checks.FirstOrDefault(c => c.Label == cause.Label && c.Field == cause.Field);
        return cause.Kind == CauseKind.Differs && check is not null ? OfAnswer(expected!.Claim.Shows, check, cause) : null;
    }

    private static Consequence OfAnswer(Shows shows, ExpectedValue check, Cause cause)
    {
        bool toFail = check.Matchers.All(m => m.Kind is MatcherKind.Fails or MatcherKind.FailsWith or MatcherKind.Refused);
        bool isLength = cause.Field is "len" or "written" or "clen" or "size";
        if (isLength || (toFail && cause.Error is not null))
            return Expectations.Consequence.ErrorOrLength;
        if (toFail)
            return Expectations.Consequence.WorksThoughRefused;
        if (shows == Shows.Effect)
            return Expectations.Consequence.Effect;
        return cause.Error is not null && cause.Field is null
            ? Expectations.Consequence.RefusedThoughPromised
            : Expectations.Consequence.Value;
    }
}
