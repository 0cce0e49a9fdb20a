using System.Globalization;

namespace SockConformance.Harness.Expectations.Requests;

/// <summary>The words of a step while it is read, and what was made of them so far.</summary>
/// <param name="text">The whole text of the step, for complaints.</param>
/// <param name="words">The words of the request.</param>
/// <param name="where">Where the step stands.</param>
/// <param name="problems">Told of what is wrong.</param>
internal sealed class StepWords(string text, string[] words, Place where, Problems problems)
{
    /// <summary>The rule under which problems of steps are told.</summary>
    public const string Rule = "steps";

    /// <summary>A word is at most two arguments: the seconds and the microseconds of a time.</summary>
    private readonly Argument[] arguments = new Argument[2 * words.Length];
    private List<ControlMessage>? messages;
    private int? limit;

    public string Text => text;

    public string[] Words => words;

    public Place Where => where;

    /// <summary>The request's first word.</summary>
    public string Verb => words[0];

    public string Socket { get; set; } = "";

    public SocketKind? Kind { get; set; }

    public Address? Address { get; set; }

    public OptionCall? Option { get; set; }

    public long NamedMilliseconds { get; set; }

    public long LingerMilliseconds { get; set; }

    /// <summary>The control messages so far.</summary>
    public List<ControlMessage> Messages => messages ??= [];

    /// <summary>How many arguments were made so far.</summary>
    public int Count { get; private set; }

    /// <summary>What was made of the words so far.</summary>
    public Span<Argument> Added => arguments.AsSpan(0, Count);

    /// <summary>A time as the protocol writes it.</summary>
    public static Argument Time(long milliseconds) =>
        new(OperandKind.Time, "time", milliseconds.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether a word is a setting: the limit, or one of those that the verb takes.</summary>
    public static bool IsSetting(string word, IReadOnlyList<string> settings) =>
        word.IndexOf('=', StringComparison.Ordinal) is var equals and > 0
        && (word.AsSpan(0, equals) is Request.LimitName || settings.Contains(word[..equals]));

    /// <summary>The request that begins behind some words of this one.</summary>
    public StepWords Behind(int number) => new(text, words[number..], where, problems);

    /// <summary>Adds what was made of a word, and gives the number of arguments with it.</summary>
    public int Add(Argument argument)
    {
        arguments[Count++] = argument;
        return Count;
    }

    /// <summary>Takes the settings that come next; they may stand anywhere behind the verb.</summary>
    public void TakeSettings(IReadOnlyList<string> settings, ref int at)
    {
        for (; at < words.Length && IsSetting(words[at], settings); at++)
        {
            int equals = words[at].IndexOf('=', StringComparison.Ordinal);
            Add(new Argument(OperandKind.Setting, words[at][..equals], words[at][(equals + 1)..]));
        }
    }

    /// <summary>The request that was made of all words; null, with a problem, when its limit is no number.</summary>
    public Request? Finish(Verb verb)
    {
        foreach (var argument in Added)
            if (argument is { Kind: OperandKind.Setting, Name: Request.LimitName } && !HasLimit(argument.Value))
                return null;
        return new Request(verb, Added.ToArray())
        {
            Socket = Socket,
            Kind = Kind,
            Address = Address,
            Option = Option,
            Messages = messages?.ToArray() ?? [],
            NamedMilliseconds = NamedMilliseconds,
            LingerMilliseconds = LingerMilliseconds,
            OwnLimit = limit,
            Needs = ImpliedNeeds.For(words, verb, Address),
        };
    }

    /// <summary>Says that the words are not those that the verb takes.</summary>
    public bool Misused(Verb verb)
    {
        problems.Add(where, $"'{text}' is not '{verb.Usage}'", Rule);
        return false;
    }

    /// <summary>Says what is wrong with an address.</summary>
    public bool WrongAddress(Verb verb, string word)
    {
        if (!word.Contains(':', StringComparison.Ordinal))
            return Misused(verb);
        const string Allowed = "write 0 for any port, or @SOCKET for another socket's; "
            + "the Ethernet protocol of a packet socket and the groups of a netlink socket are written in hexadecimal, as 0x800";
        problems.Add(where, $"'{word}' has a port number; {Allowed}", Rule);
        return false;
    }

    private bool HasLimit(string value)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int milliseconds))
            limit = milliseconds;
        else
            problems.Add(where, $"the limit '{value}' is no number of milliseconds; write it as limit=500", Rule);
        return limit is not null;
    }
}
