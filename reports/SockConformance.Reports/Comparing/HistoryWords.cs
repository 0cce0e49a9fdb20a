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

    /// <summary>What came with a release, counted by options.</summary>
    public static string Summary(ReleaseStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var counts = ReleaseStep.WorstFirst.Where(q => step.Count(q) > 0).Select(q => $"{step.Count(q)} {Word(q)}");
        int options = step.Options.Count;
        return options == 0 ? "no answer changed" : $"{options} option{(options == 1 ? "" : "s")}: {string.Join(", ", counts)}";
    }

    /// <summary>Whether the option came or went, in words; empty where it did neither.</summary>
    public static string Presence(OptionStep option)
    {
        ArgumentNullException.ThrowIfNull(option);
        return option.Presence switch
        {
            Comparing.Presence.Came => option.IsOnlyRead ? "can be read now" : "is there now",
            Comparing.Presence.Went => option.IsOnlyRead ? "cannot be read any more" : "is not there any more",
            _ => "",
        };
    }

    /// <summary>Where a document names another version than the releases show, as a sentence.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="platform">The platform, by its name for people.</param>
    public static string Sentence(SinceFinding finding, string platform)
    {
        ArgumentNullException.ThrowIfNull(finding);
        string releases = string.Join(", ", finding.Releases);
        string has = finding.Releases.Count == 1 ? "has" : "have";
        string lacks = finding.Releases.Count == 1 ? "lacks" : "lack";
        return PlainText.Clean(finding.IsThere
            ? $"The document says since {platform} {finding.Since}; {platform} {releases} {has} it already."
            : $"The document says since {platform} {finding.Since}; {platform} {releases} {lacks} it.");
    }

    /// <summary>The sentence of a change, with how many say the same.</summary>
    public static string Sentence(HistoryNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        string more = note.Others == 0 ? "" : $", and {note.Others} more like it";
        return Sentence(note.History.Row, note.Change) + more;
    }

    /// <summary>A sentence: <c>getsockopt s SO_X gives 1 (before: EINVAL)</c>.</summary>
    public static string Sentence(AnswerRow row, AnswerChange change)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(change);
        string on = row.Parameters.Count == 0 ? "" : " on " + string.Join(", ", row.Parameters);
        var (before, after) = (change.Before.ShortBeside(change.After), change.After.ShortBeside(change.Before));
        return PlainText.Clean($"{row.Step}{on} {Verb(change, after)} (before: {before})");
    }

    private static string Verb(AnswerChange change, string after) => (change.Before.Kind, change.After.Kind) switch
    {
        (_, AnswerKind.Fault) => Fault(after),
        (AnswerKind.Error or AnswerKind.NotReached, AnswerKind.Result) when change.After.Text == "ok" => "works",
        (AnswerKind.Error or AnswerKind.NotReached, AnswerKind.Result) => $"works and gives {after}",
        (AnswerKind.Result, AnswerKind.Error) => $"fails with {after}",
        (_, AnswerKind.NotReached) => $"is {after}",
        _ => $"gives {after}",
    };

    private static string Fault(string after) =>
        after.StartsWith("fault ", StringComparison.Ordinal) ? $"ends in a {after}" : $"ends with: {after}";
}
