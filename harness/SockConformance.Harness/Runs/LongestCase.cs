using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Runs;

/// <summary>The case that took longest. Waiting cases run in parallel, so a run can hardly be shorter than this one.</summary>
/// <param name="Id">The case's id.</param>
/// <param name="Took">The sum of its calls, as the target measured them.</param>
public sealed record LongestCase(string Id, TimeSpan Took)
{
    /// <summary>The longest case of a run, or the first of several that took as long; null when the run has no case.</summary>
    public static LongestCase? Find(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Cases.Select(c => new LongestCase(c.Transcript.CaseId, TimeOf(c.Transcript))).MaxBy(c => c.Took);
    }

    /// <summary>A clock that jumps may tell of any time; what is longer than a year counts as one.</summary>
    private static TimeSpan TimeOf(Transcript transcript)
    {
        double microseconds = transcript.Exchanges.Sum(e => (double)Math.Max(0, e.Reply.Microseconds));
        return TimeSpan.FromMicroseconds(Math.Min(microseconds, TimeSpan.FromDays(365).TotalMicroseconds));
    }
}
