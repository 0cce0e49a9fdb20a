using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;

namespace SockConformance.Reports.Model;

/// <summary>A case on a target: what it was, what was asked and answered, and what the judge said of it.</summary>
/// <param name="Case">The case instance.</param>
/// <param name="Transcript">The requests and replies.</param>
/// <param name="Verdicts">One a claim; one without a claim where no claim speaks.</param>
public sealed record CaseResult(CaseInstance Case, Transcript Transcript, IReadOnlyList<ClaimVerdict> Verdicts)
{
    /// <summary>The reply that tells of a fault that no claim expects, or null.</summary>
    public Reply? Crash => Verdicts.All(v => v.Verdict.Code == VerdictCode.Pass)
        ? null
        : Transcript.Exchanges.FirstOrDefault(e => e.Reply.Status == ReplyStatus.Crash)?.Reply;

    /// <summary>What it says of getting or setting the option, where it is a probe.</summary>
    public ProbeAnswer? Probe => field ??= Case.Case.IsProbe ? ProbeAnswer.FromResult(this) : null;

    /// <summary>The worst verdict: the order of a reader's interest.</summary>
    public VerdictCode Worst => Decisive?.Verdict.Code ?? VerdictCode.Untested;

    /// <summary>
    /// The verdict that speaks for the case; null where it has none. What is not the target's fault comes behind all that is
    /// open.
    /// </summary>
    public ClaimVerdict? Decisive => Verdicts.MinBy(v => Rank(IsExcused(v.Verdict) ? VerdictCode.Untested : v.Verdict.Code));

    private static bool IsExcused(Verdict verdict) => verdict is { Code: VerdictCode.Fail, IsFault: false };

    /// <summary>The order in which verdicts are shown: what failed first.</summary>
    public static int Rank(VerdictCode code) => code switch
    {
        VerdictCode.Fail => 0,
        VerdictCode.Unresolved => 1,
        VerdictCode.Unsupported => 2,
        VerdictCode.Blocked => 3,
        VerdictCode.Untested => 4,
        VerdictCode.Pass => 5,
        _ => 6,
    };

    /// <summary>The steps with their exchanges, as far as the transcript goes.</summary>
    public IEnumerable<(StepInstance Step, Exchange Exchange)> Steps => Case.Steps.Zip(Transcript.Exchanges);
}
