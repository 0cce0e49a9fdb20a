using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Runs.Releases;

/// <summary>Whether an option is there in a release, by the answers to the calls that name it.</summary>
public static class OptionPresence
{
    private static readonly string[] Arguments = ["len=", "buffer=", "optlen="];

    /// <summary>
    /// Whether one call at least is not refused as if the option were not known. What is said to a value that is not allowed
    /// tells that it is there; what is said to a process without privilege does too, unless another call is refused as unknown.
    /// A wrong length or buffer tells nothing: a system may look at it before it looks for the option. Null where nothing was
    /// asked.
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
        var answers = Calls(histories).Select(h => h.At(series, release)).OfType<Answer>().ToList();
        if (answers.Count == 0)
            return null;
        var known = answers.Where(a => a.Kind != AnswerKind.NotReached && !ChangeRules.IsUnknown(a, platform)).ToList();
        return known.Exists(a => !ChangeRules.IsRefusal(a, platform)) || (known.Count > 0 && !answers.Exists(IsUnknown));
        bool IsUnknown(Answer answer) => ChangeRules.IsUnknown(answer, platform);
    }

    /// <summary>Whether nothing but reading the option was asked, so that its presence says that it can be read.</summary>
    /// <param name="histories">The questions of one option.</param>
    public static bool IsOnlyRead(IEnumerable<AnswerHistory> histories) =>
        Calls(histories).All(h => h.Row.Verb.Is(VerbTraits.Gets));

    /// <summary>The calls that name the option, with a length and a buffer that are right.</summary>
    private static IEnumerable<AnswerHistory> Calls(IEnumerable<AnswerHistory> histories) =>
        histories.Where(h => h.Row.Verb.IsOfOption && AsksWell(h));

    private static bool AsksWell(AnswerHistory history)
    {
        string[] words = history.Row.Step.Split(' ');
        return words.Contains(history.Subject.Name) && !words.Any(IsArgument);
    }

    private static bool IsArgument(string word) => Arguments.Any(a => word.StartsWith(a, StringComparison.Ordinal));
}
