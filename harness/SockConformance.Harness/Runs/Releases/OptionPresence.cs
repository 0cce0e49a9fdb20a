using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Runs.Releases;

/// <summary>Whether an option is there in a release, by the answers to the calls that name it.</summary>
public static class OptionPresence
{
    /// <summary>
    /// Whether one call at least is not refused as if the option were not known; what is said to a wrong argument or to a process
    /// without privilege tells that it is there. Null where nothing was asked.
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
        var calls = histories.Where(h => h.Row.Verb.IsOfOption && h.Row.Step.Split(' ').Contains(h.Subject.Name));
        var answers = calls.Select(h => h.At(series, release)).OfType<Answer>().ToList();
        return answers.Count == 0
            ? null
            : answers.Any(a => a.Kind != AnswerKind.NotReached && !ChangeRules.IsUnknown(a, platform));
    }
}
