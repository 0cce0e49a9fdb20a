using System.Globalization;

namespace SockConformance.Harness.Expectations.Requests;

/// <summary>The words of a step while it is read, and what was made of them so far.</summary>
internal sealed class StepWords
{
    private readonly Problems problems;

    /// <summary>Takes the words of a step's text.</summary>
    public StepWords(string text, Place where, Problems problems)
        : this(text, text.Split(' '), where, problems)
    {
    }

    private StepWords(string text, IReadOnlyList<string> words, Place where, Problems problems) =>
        (Text, Words, Where, this.problems) = (text, words, where, problems);

    /// <summary>The whole text of the step, for complaints.</summary>
    public string Text { get; }

    /// <summary>The words of the request.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Where the step stands.</summary>
    public Place Where { get; }

    /// <summary>The request's first word.</summary>
    public string Verb => Words[0];

    /// <summary>What was made of the words so far.</summary>
    public List<Argument> Arguments { get; } = [];

    /// <summary>The request that begins behind some words of this one.</summary>
    public StepWords Behind(int words) => new(Text, [.. Words.Skip(words)], Where, problems);

    /// <summary>A time as the protocol writes it.</summary>
    public static Argument Time(long milliseconds) =>
        new(OperandKind.Time, "time", milliseconds.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether a word is a setting: the limit, or one of those that the verb takes.</summary>
    public static bool IsSetting(string word, IReadOnlyList<string> settings) =>
        word.IndexOf('=', StringComparison.Ordinal) is var equals and > 0
        && (word.AsSpan(0, equals) is Request.LimitName || settings.Contains(word[..equals]));

    /// <summary>Takes the settings that come next; they may stand anywhere behind the verb.</summary>
    public void TakeSettings(IReadOnlyList<string> settings, ref int at)
    {
        for (; at < Words.Count && IsSetting(Words[at], settings); at++)
            Arguments.Add(Setting(Words[at]));
    }

    /// <summary>The setting that a word is.</summary>
    public static Argument Setting(string word)
    {
        int equals = word.IndexOf('=', StringComparison.Ordinal);
        return new Argument(OperandKind.Setting, word[..equals], word[(equals + 1)..]);
    }

    /// <summary>The request with all that was made of its words; null, with a problem, when its limit is no number.</summary>
    public Request? Finish(Request request)
    {
        request = request with { Arguments = [.. Arguments] };
        if (request[Request.LimitName] is not { } text)
            return request;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int limit))
            return request with { OwnLimit = limit };
        problems.Add(Where, $"the limit '{text}' is no number of milliseconds; write it as limit=500", "steps");
        return null;
    }

    /// <summary>Says that the words are not those that the verb takes.</summary>
    public Request? Misused(Verb verb)
    {
        problems.Add(Where, $"'{Text}' is not '{verb.Usage}'", "steps");
        return null;
    }

    /// <summary>Says what is wrong with an address.</summary>
    public Request? WrongAddress(Verb verb, string word)
    {
        if (!word.Contains(':', StringComparison.Ordinal))
            return Misused(verb);
        problems.Add(Where, $"'{word}' has a port number; write 0 for any port, or @SOCKET for another socket's", "steps");
        return null;
    }
}
