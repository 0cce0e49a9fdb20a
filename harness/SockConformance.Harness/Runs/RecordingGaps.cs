using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Runs;

/// <summary>The cases of which a recording says nothing, as they are asked today.</summary>
/// <param name="Stale">How many cases were asked other requests than today.</param>
/// <param name="NotAsked">How many cases were not asked at all.</param>
public sealed record RecordingGaps(int Stale, int NotAsked)
{
    /// <summary>The gaps of a run; null where it is no recording.</summary>
    public static RecordingGaps? Count(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Header.Recorded is null ? null : new RecordingGaps(Because(CauseKind.Stale), Because(CauseKind.NotRun));

        int Because(CauseKind kind) => run.Cases.Count(c => c.Verdicts.Any(v => v.Cause.Kind == kind));
    }
}
