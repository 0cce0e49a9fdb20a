using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;

namespace SockConformance.Tool;

/// <summary>The verdicts of a run: a line for each claim of each case, with the reason of all that did not pass.</summary>
internal static class VerdictLines
{
    /// <summary>Prints them, in the order of the run.</summary>
    public static void Print(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        foreach (var each in run.Cases)
            foreach (var verdict in each.Verdicts)
                Terminal.Wrapped(Line(each.Transcript.CaseId, verdict), 14);
    }

    private static string Line(string caseId, Verdict verdict)
    {
        string claim = verdict.Claim is null ? "" : " " + verdict.Claim;
        string excused = verdict.Excused ? " (the document is at fault)" : "";
        string why = verdict.Code == VerdictCode.Pass ? "" : ": " + CauseWords.Sentence(verdict.Cause);
        return $"  {RunFileFormat.Word(verdict.Code),-11} {caseId}{claim}{excused}{why}";
    }
}
