using SockConformance.Harness.Answers;

namespace SockConformance.Harness.Runs;

/// <summary>A run as a sheet of answers.</summary>
public static class RunSheet
{
    /// <summary>The sheet.</summary>
    public static AnswerSheet Sheet(this Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var transcripts = run.Cases.Select(c => c.Transcript).DistinctBy(t => t.CaseId);
        return new AnswerSheet(
            run.Header.Target, run.Header.Title, run.Header.Platform,
            transcripts.ToDictionary(t => t.CaseId, StringComparer.Ordinal));
    }
}
