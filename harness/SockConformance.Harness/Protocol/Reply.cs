using System.Globalization;
using System.Runtime.CompilerServices;

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
            for (int i = 0; i < Fields.Count; i++)
                if (Fields[i].Key == key)
                    return Escape.Decode(Fields[i].Value);
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
    public static Reply Parse(string line) => ReplyReader.Read(line);

    /// <summary>What stands in a transcript where the driver ended without a reply.</summary>
    /// <param name="how">How it ended, in words.</param>
    public static Reply Ended(string how) => new(ReplyStatus.Ended, how, 0, [], -1);

    /// <summary>What stands in a transcript where no reply came in time.</summary>
    public static Reply Hang(long limitMilliseconds) => new(ReplyStatus.Hang, "", limitMilliseconds, [], -1);

    private string Format(bool withTime)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[512]);
        switch (Status)
        {
            case ReplyStatus.Garbage:
                return Name;
            case ReplyStatus.Bad:
                return "bad " + Name;
            case ReplyStatus.Ended:
                return "ended " + Name;
            case ReplyStatus.Ok:
                text.AppendLiteral("ok");
                break;
            case ReplyStatus.Hang:
                text.AppendLiteral("hang ");
                text.AppendFormatted(Number);
                break;
            case ReplyStatus.Err:
                text.AppendLiteral("err ");
                text.AppendLiteral(Name);
                text.AppendLiteral(" ");
                text.AppendFormatted(Number);
                break;
            default:
                text.AppendLiteral(Status == ReplyStatus.Absent ? "absent " : "crash ");
                text.AppendLiteral(Name);
                break;
        }
        foreach (var (key, value) in Fields)
        {
            text.AppendLiteral(" ");
            text.AppendLiteral(key);
            text.AppendLiteral("=");
            text.AppendLiteral(value);
        }
        if (withTime && Microseconds >= 0)
        {
            text.AppendLiteral(" us=");
            text.AppendFormatted(Microseconds);
        }
        return text.ToStringAndClear();
    }
}
