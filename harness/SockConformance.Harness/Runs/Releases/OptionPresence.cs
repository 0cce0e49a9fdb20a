using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Runs.Releases;

/// <summary>Whether an option is there in a release, by the answers to the calls that name it.</summary>
public static class OptionPresence
{
    private static readonly string[] Arguments = ["len=", "buffer=", "optlen="];

    /// <summary>
    /// Whether one call at least is not refused as if the option were not known; what is said to a value that is not allowed or
    /// to a process without privilege tells that it is there. A wrong length or buffer tells nothing: a system may look at it
    /// before it looks for the option. Null where nothing was asked.
    /// </summary>
    /// <param name="histories">The questions of one option.</param>
    /// <param name="series">The releases.</param>
    /// <param name="release">One of them.</param>
    /// <param name="platform">Their platform, whose words of refusal count.</param>
    public static bool? IsThere(
        IEnumerable<AnswerHistory> histories, ReleaseSeries series, string release, Platform platform)
    {
        ArgumentNullException.ThrowIfNull(histories);
        ArgumentNullException.ThrowIfNull(platform);
        var calls = histories.Where(h => h.Row.Verb.IsOfOption && AsksWell(h));
        var answers = calls.Select(h => h.At(series, release)).OfType<Answer>().ToList();
        return answers.Count == 0
            ? null
            : answers.Any(a => a.Kind != AnswerKind.NotReached && !ChangeRules.IsUnknown(a, platform));
    }

    private static bool AsksWell(AnswerHistory history)
    {
        string[] words = history.Row.Step.Split(' ');
        return words.Contains(history.Subject.Name) && !words.Any(w => Arguments.Any(w.StartsWith));
    }
}
