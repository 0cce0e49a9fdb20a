using SockConformance.Harness.Answers;
using SockConformance.Harness.Runs.Releases;
using SockConformance.Reports.Exports;

namespace SockConformance.Reports.Comparing;

/// <summary>A change between two releases, in plain words.</summary>
public static class HistoryWords
{
    /// <summary>What a change is, as a word.</summary>
    public static string Word(ChangeQuality quality) => quality switch
    {
        ChangeQuality.Improved => "improved",
        ChangeQuality.Regressed => "regressed",
        _ => "changed",
    };

    /// <summary>A sentence: <c>getsockopt s SO_X gives 1 (before: EINVAL)</c>.</summary>
    public static string Sentence(AnswerRow row, AnswerChange change)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(change);
        string on = row.Parameters.Count == 0 ? "" : " on " + string.Join(", ", row.Parameters);
        return PlainText.Clean($"{row.Step}{on} {Verb(change)} (before: {change.Before.Short})");
    }

    private static string Verb(AnswerChange change) => (change.Before.Kind, change.After.Kind) switch
    {
        (_, AnswerKind.Fault) => $"ends in a {change.After.Short}",
        (AnswerKind.Error or AnswerKind.NotReached, AnswerKind.Result) when change.After.Text == "ok" => "works",
        (AnswerKind.Error or AnswerKind.NotReached, AnswerKind.Result) => $"works and gives {change.After.Short}",
        (AnswerKind.Result, AnswerKind.Error) => $"fails with {change.After.Short}",
        (_, AnswerKind.NotReached) => $"is {change.After.Short}",
        _ => $"gives {change.After.Short}",
    };
}
