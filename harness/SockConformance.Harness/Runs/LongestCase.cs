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

    private static TimeSpan TimeOf(Transcript transcript) =>
        TimeSpan.FromMicroseconds(transcript.Exchanges.Sum(e => Math.Max(0, e.Reply.Microseconds)));
}
