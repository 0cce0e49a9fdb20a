namespace SockConformance.Harness.Answers;

/// <summary>What one labelled step gave on one system, in one canonical spelling: two systems that behave alike have equal
/// answers.</summary>
/// <param name="Kind">What kind of answer it is.</param>
/// <param name="Text">The spelling: <c>1</c>, <c>onoff=0 seconds=0</c>, <c>EINVAL</c>, <c>1, 1 byte</c>. Parts of it are what
/// the system said, in the system's own characters.</param>
public readonly record struct Answer(AnswerKind Kind, string Text)
{
    /// <summary>Characters of the longest text that is shown in full in a table.</summary>
    public const int LongestShown = 60;

    /// <summary>The text in the spelling that platforms have in common: <c>EINVAL</c> for <c>WSAEINVAL</c>.</summary>
    public string Common => Kind == AnswerKind.Result ? Text : Text.Replace("WSAE", "E", StringComparison.Ordinal);

    /// <summary>The text without what is said of lengths.</summary>
    public string Value => Text.Split(", ")[0];

    /// <summary>Whether the call wrote behind the buffer that it was given.</summary>
    public bool WroteBehind => Text.EndsWith(AnswerSpelling.Behind, StringComparison.Ordinal);

    /// <summary>The text, cut where it is long.</summary>
    public string Short => Cut(0);

    /// <summary>
    /// The text, cut where it is long, so that what tells it from another answer is in sight: the part before that is left out
    /// where both would be cut to the same.
    /// </summary>
    public string ShortBeside(Answer other)
    {
        if (Text == other.Text || Short != other.Short)
            return Short;
        int differs = Text.Zip(other.Text).TakeWhile(pair => pair.First == pair.Second).Count();
        return "..." + Cut(Text.LastIndexOf(' ', Math.Min(differs, Text.Length - 1)) + 1);
    }

    private string Cut(int start) =>
        Text.Length - start <= LongestShown ? Text[start..] : string.Concat(Text.AsSpan(start, LongestShown - 3), "...");
}
