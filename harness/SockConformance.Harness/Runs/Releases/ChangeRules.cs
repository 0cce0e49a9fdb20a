using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Runs.Releases;

/// <summary>
/// Decides what a change of an answer is: by faults, by claims with their errata, and last by the answers alone.
/// </summary>
/// <remarks>
/// A verdict that fell decides nothing: it falls too where the system got better than its document says, which an erratum tells.
/// </remarks>
public static class ChangeRules
{
    /// <summary>What the change is.</summary>
    /// <param name="before">The old answer.</param>
    /// <param name="after">The new one.</param>
    /// <param name="old">What the judge said of the case in the old release; null where the case was not run.</param>
    /// <param name="new">What the judge said of it in the new one.</param>
    /// <param name="platform">The platform, whose words of refusal count.</param>
    /// <param name="ofOption">Whether the case is an option's own. A contract also asks sockets that an option is not for, and a
    /// refusal of which no claim speaks may be what is right there.</param>
    public static ChangeQuality Quality(
        Answer before, Answer after, IReadOnlyList<Verdict>? old, IReadOnlyList<Verdict>? @new, Platform platform, bool ofOption)
    {
        ArgumentNullException.ThrowIfNull(platform);
        if (IsFault(before) != IsFault(after))
            return IsFault(after) ? ChangeQuality.Regressed : ChangeQuality.Improved;
        var (broken, mended) = (Moved(old, @new), Moved(@new, old));
        if (broken != mended)
            return broken ? ChangeQuality.Regressed : ChangeQuality.Improved;
        if (!ofOption)
            return ChangeQuality.Changed;
        return (IsRefusal(before, platform), IsRefusal(after, platform)) switch
        {
            (true, false) when after.Kind == AnswerKind.Result => ChangeQuality.Improved,
            (false, true) when before.Kind == AnswerKind.Result => ChangeQuality.Regressed,
            _ => ChangeQuality.Changed,
        };
    }

    /// <summary>
    /// Whether the platform refuses to know the option at all; a step behind it that was not reached for that says so too.
    /// </summary>
    public static bool IsUnknown(Answer answer, Platform platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return answer.Kind != AnswerKind.Result
            && platform.Refusals.Any(e => answer.Text.EndsWith(e, StringComparison.Ordinal));
    }

    private static bool IsFault(Answer answer) => answer.Kind == AnswerKind.Fault || answer.WroteBehind;

    /// <summary>Whether a claim that was kept in one is a fault in the other.</summary>
    private static bool Moved(IReadOnlyList<Verdict>? kept, IReadOnlyList<Verdict>? broken) =>
        kept is not null && broken is not null
        && broken.Any(b => b.IsFault && kept.Any(k => k.Claim == b.Claim && k.Code == VerdictCode.Pass));

    /// <summary>
    /// The option is not there, or not for this process; a step behind it that was not reached for that says so too.
    /// </summary>
    public static bool IsRefusal(Answer answer, Platform platform) =>
        IsUnknown(answer, platform) || (answer.Kind != AnswerKind.Result
            && platform.Denials.Any(e => answer.Text.EndsWith(e, StringComparison.Ordinal)));
}
