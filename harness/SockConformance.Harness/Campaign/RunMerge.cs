using SockConformance.Harness.Divergences;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Campaign;

/// <summary>
/// Puts a run of some cases into an earlier run of the same system, so that running one option again does not lose the others.
/// </summary>
public static class RunMerge
{
    /// <summary>
    /// The earlier run with the cases of the new one in place of its own. Its time is that of the new one.
    /// </summary>
    /// <param name="catalog">The expectations that the new run was judged by; the earlier run is judged by them again.</param>
    /// <param name="earlier">A whole run, or one of some cases, of the <see cref="SameSystem"/>.</param>
    /// <param name="now">A run of some cases.</param>
    public static Run Into(Catalog catalog, Run earlier, Run now)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(now);
        // Of a case that was left for patience an earlier answer is better than none.
        var again = now.Cases.Where(c => c.IsAsked).Select(c => c.Transcript.CaseId).ToHashSet(StringComparer.Ordinal);
        var kept = Rejudge.Run(earlier, catalog).Cases.Where(c => !again.Contains(c.Transcript.CaseId)).ToList();
        var ids = kept.Select(c => c.Transcript.CaseId).ToHashSet(StringComparer.Ordinal);
        var added = now.Cases.Where(c => c.IsAsked || !ids.Contains(c.Transcript.CaseId));
        bool isWhole = earlier.Header.Only.Count == 0 || now.Header.Only.Count == 0;
        IReadOnlyList<string> only = isWhole ? [] : [.. earlier.Header.Only.Union(now.Header.Only)];
        var cases = kept.Concat(added).OrderBy(c => c.Transcript.CaseId, StringComparer.Ordinal).ToList();
        return now with
        {
            Header = now.Header with { Only = only, Headers = Answers(earlier.Header.Headers, now.Header.Headers) },
            Cases = Settlement.Settle(catalog, now.Header.Platform, cases),
        };
    }

    private static HeaderAnswers? Answers(HeaderAnswers? earlier, HeaderAnswers? now) => (earlier, now) switch
    {
        (null, _) => now,
        (_, null) => earlier,
        _ => new HeaderAnswers(
            Both(earlier.Symbols, now.Symbols), Both(earlier.Structures, now.Structures), Both(earlier.Layouts, now.Layouts)),
    };

    private static Dictionary<string, long?> Both(
        IReadOnlyDictionary<string, long?> earlier, IReadOnlyDictionary<string, long?> now)
    {
        var both = new Dictionary<string, long?>(earlier, StringComparer.Ordinal);
        foreach (var (name, answer) in now)
            both[name] = answer;
        return both;
    }
}
