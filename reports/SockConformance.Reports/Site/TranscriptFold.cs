using SockConformance.Reports.Model;

namespace SockConformance.Reports.Site;

/// <summary>Puts case instances together that have the same replies and the same verdicts, so that a page shows each transcript once.</summary>
internal static class TranscriptFold
{
    /// <summary>The groups, failing first; within a group the first is shown.</summary>
    public static IReadOnlyList<IReadOnlyList<CaseResult>> Fold(IEnumerable<CaseResult> results) =>
    [
        .. results.GroupBy(KeyOf, StringComparer.Ordinal).Select(g => (IReadOnlyList<CaseResult>)[.. g]).OrderBy(g => CaseResult.Rank(g[0].Worst)),
    ];

    /// <summary>Parameters other than kind and option make other calls, so they keep transcripts apart; the kind and the option only change the request's words.</summary>
    private static string KeyOf(CaseResult result)
    {
        var parts = new List<string>();
        parts.AddRange(result.Case.Parameters.Where(p => p.Key is not ("kind" or "option")).Select(p => p.Value));
        foreach (var v in result.Verdicts)
            parts.Add($"{v.Claim?.Name} {(int)v.Verdict.Code} {v.Verdict.Reason} {v.Verdict.Flaky} {v.Known?.Reason}");
        parts.AddRange(result.Transcript.Exchanges.Select(e => e.Reply.Text));
        return string.Join('\n', parts);
    }
}
