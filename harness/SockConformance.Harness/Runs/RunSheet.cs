using SockConformance.Harness.Answers;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Runs;

/// <summary>A run as a sheet of answers.</summary>
public static class RunSheet
{
    /// <summary>The sheet.</summary>
    public static AnswerSheet Sheet(this Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var transcripts = new Dictionary<string, Transcript>(run.Cases.Count, StringComparer.Ordinal);
        foreach (var each in run.Cases)
            transcripts.TryAdd(each.Transcript.CaseId, each.Transcript);
        return new AnswerSheet(run.Header.Target, run.Header.Title, run.Header.Platform, transcripts);
    }
}
