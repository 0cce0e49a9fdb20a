using System.Globalization;

namespace SockConformance.Harness.Protocol;

/// <summary>One reply of a driver, taken apart.</summary>
/// <param name="Status">Its first word.</param>
/// <param name="Name">The error's, the fault's or the absent thing's name; for <c>bad</c> and garbage the text; else
/// empty.</param>
/// <param name="Number">The error's number as the target has it; for <c>hang</c> the limit in milliseconds; else 0.</param>
/// <param name="Fields">The <c>key=value</c> words in their order, still percent-encoded, without <c>us</c>.</param>
/// <param name="Microseconds">How long the call itself took, or -1 when the reply does not say.</param>
/// <remarks>
/// Source: <c>PROTOCOL.md</c>, Replies. Parsing never fails: what is no reply is <see cref="ReplyStatus.Garbage"/>.
/// </remarks>
public sealed record Reply(
    ReplyStatus Status, string Name, long Number, IReadOnlyList<KeyValuePair<string, string>> Fields, long Microseconds)
{
    /// <summary>The field's value, percent-decoded, or null when the reply has no such field.</summary>
    public string? this[string key]
    {
        get
        {
            foreach (var field in Fields)
                if (field.Key == key)
                    return Escape.Decode(field.Value);
            return null;
        }
    }

    /// <summary>Whether it is of a call that looked for one control message, and tells of it beside the call.</summary>
    public bool TellsOfMessage => Fields.Any(f => f.Key == "came");

    /// <summary>Whether another reply says the same, however long each took.</summary>
    public bool SaysTheSame(Reply other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Status != other.Status || Number != other.Number || Name != other.Name || Fields.Count != other.Fields.Count)
            return false;
        for (int i = 0; i < Fields.Count; i++)
            if (Fields[i].Value != other.Fields[i].Value || Fields[i].Key != other.Fields[i].Key)
                return false;
        return true;
    }

    /// <summary>The reply as a line, without the time, which is what two runs can have in common.</summary>
    public string Text => Format(withTime: false);

    /// <summary>The reply as the line that the driver wrote.</summary>
    public string Line => Format(withTime: true);

    /// <summary>Takes a line apart.</summary>
    public static Reply Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var words = line.Split(' ');
        return words[0] switch
        {
            "ok" => WithFields(line, ReplyStatus.Ok, "", 0, words, 1),
            "err" when words.Length >= 3 && TryNumber(words[2], out long number) =>
                WithFields(line, ReplyStatus.Err, words[1], number, words, 3),
            "absent" when words.Length >= 2 => WithFields(line, ReplyStatus.Absent, words[1], 0, words, 2),
            "crash" when words.Length >= 2 => WithFields(line, ReplyStatus.Crash, words[1], 0, words, 2),
            "hang" when words.Length >= 2 && TryNumber(words[1], out long ms) =>
                WithFields(line, ReplyStatus.Hang, "", ms, words, 2),
            "bad" => new Reply(ReplyStatus.Bad, line.Length > 4 ? line[4..] : "", 0, [], -1),
            "ended" => new Reply(ReplyStatus.Ended, line.Length > 6 ? line[6..] : "", 0, [], -1),
            _ => Garbage(line),
        };
    }

    /// <summary>What stands in a transcript where the driver ended without a reply.</summary>
    /// <param name="how">How it ended, in words.</param>
    public static Reply Ended(string how) => new(ReplyStatus.Ended, how, 0, [], -1);

    /// <summary>What stands in a transcript where no reply came in time.</summary>
    public static Reply Hang(long limitMilliseconds) => new(ReplyStatus.Hang, "", limitMilliseconds, [], -1);

    private static Reply WithFields(string line, ReplyStatus status, string name, long number, string[] words, int from)
    {
        var fields = new List<KeyValuePair<string, string>>(words.Length - from);
        long microseconds = -1;
        for (int i = from; i < words.Length; i++)
        {
            int equals = words[i].IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                return Garbage(line);
            string key = words[i][..equals], value = words[i][(equals + 1)..];
            if (key != "us")
                fields.Add(new(key, value));
            else if (!TryNumber(value, out microseconds))
                return Garbage(line);
        }
        return new Reply(status, name, number, fields, microseconds);
    }

    private static Reply Garbage(string line) => new(ReplyStatus.Garbage, line, 0, [], -1);

    private static bool TryNumber(string word, out long number) =>
        long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private string Format(bool withTime)
    {
        var parts = new List<string>();
        switch (Status)
        {
            case ReplyStatus.Garbage:
                return Name;
            case ReplyStatus.Bad:
                return "bad " + Name;
            case ReplyStatus.Ended:
                return "ended " + Name;
            case ReplyStatus.Ok:
                parts.Add("ok");
                break;
            case ReplyStatus.Hang:
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"hang {Number}"));
                break;
            case ReplyStatus.Err:
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"err {Name} {Number}"));
                break;
            default:
                parts.Add((Status == ReplyStatus.Absent ? "absent " : "crash ") + Name);
                break;
        }
        parts.AddRange(Fields.Select(f => f.Key + "=" + f.Value));
        if (withTime && Microseconds >= 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"us={Microseconds}"));
        return string.Join(' ', parts);
    }
}
