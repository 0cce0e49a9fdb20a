using SockConformance.Harness.Runs;
using SockConformance.Reports.Model;

namespace SockConformance.Reports.Site;

/// <summary>
/// Puts cases of one definition together that have the same replies and the same verdicts, on whatever systems, so that a page
/// shows each transcript once.
/// </summary>
internal static class TranscriptFold
{
    private const int MostNames = 6;

    /// <summary>The groups, each with the order that it came in.</summary>
    public static IReadOnlyList<IReadOnlyList<Answered>> Fold(IEnumerable<Answered> answers) =>
    [
        .. answers.GroupBy(KeyOf, StringComparer.Ordinal).Select(g => (IReadOnlyList<Answered>)[.. g]),
    ];

    /// <summary>What tells cases from others of their definition; empty where the definition has no parameters.</summary>
    public static string On(IReadOnlyList<CaseResult> results) => results[0].Case.Parameters.Count == 0
        ? ""
        : GroupedSystems.Some([.. results.Select(r => FindingViews.Where(r.Case))], MostNames);

    /// <summary>What the group has in common and what its members are: <c>size-1: SO_DEBUG, SO_TYPE</c>.</summary>
    public static (string Shared, IReadOnlyList<string> Members) Names(IReadOnlyList<CaseResult> group)
    {
        string shared = string.Join(", ", Others(group[0]).Select(p => p.Value));
        bool options = group[0].Case.Parameters.Any(p => p.Key == "option");
        bool once = options && group.Select(r => r.Case.Option?.Name).Distinct().Count() == group.Count;
        var members = group.Select(r => Name(options ? r.Case.Option?.Name : null, once ? null : r.Case.Kind)).ToList();
        return members[0].Length > 0 ? (shared, members) : ("", [.. group.Select(r => FindingViews.Where(r.Case))]);
    }

    /// <summary>
    /// Parameters other than kind and option make other calls, so they keep transcripts apart; the kind and the option only
    /// change the request's words.
    /// </summary>
    private static string KeyOf(Answered answered)
    {
        var result = answered.Result;
        var parts = Others(result).Select(p => p.Value).Prepend(answered.Column.Platform.Id).ToList();
        foreach (var v in result.Verdicts)
        {
            string reason = WithoutOption(CauseWords.Sentence(v.Verdict.Cause), result);
            parts.Add($"{v.Claim?.Name} {(int)v.Verdict.Code} {v.Verdict.Excused} {reason} {v.Verdict.Flaky}");
        }
        parts.AddRange(result.Transcript.Exchanges.Select(e => e.Reply.Text));
        return string.Join('\n', parts);
    }

    private static IEnumerable<KeyValuePair<string, string>> Others(CaseResult result) =>
        result.Case.Parameters.Where(p => p.Key is not ("kind" or "option"));

    private static string WithoutOption(string reason, CaseResult result)
    {
        if (result.Case.Option is not { } option)
            return reason;
        string withoutId = reason.Replace(option.Id, "", StringComparison.Ordinal);
        return withoutId.Replace(option.Name, "", StringComparison.Ordinal);
    }

    private static string Name(string? option, string? kind) => string.Join(' ', new[] { option, kind }.OfType<string>());
}
