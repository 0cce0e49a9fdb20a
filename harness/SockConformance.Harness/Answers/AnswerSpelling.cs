using System.Globalization;
using System.Text;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Answers;

/// <summary>Spells a reply so that equal behaviour reads equal, on machines of any size and byte order.</summary>
internal static class AnswerSpelling
{
    /// <summary>Words of a reply that are told apart from the value, or not at all.</summary>
    private static readonly string[] Frame = ["value", "name", "len", "size", "written", "over"];

    /// <summary>How a text ends where the call wrote behind the buffer.</summary>
    public const string Behind = " behind the buffer";

    private const string Poison = "nothing was written";

    /// <summary>The answer that a step gave.</summary>
    public static Answer Spell(CaseInstance instance, int index, Reply reply) => reply.Status switch
    {
        ReplyStatus.Ok => new Answer(AnswerKind.Result, Result(instance, index, reply)),
        ReplyStatus.Err => new Answer(AnswerKind.Error, Error(reply) + Beyond(reply)),
        ReplyStatus.Absent => new Answer(AnswerKind.Error, Error(reply)),
        _ => new Answer(AnswerKind.Fault, Error(reply)),
    };

    /// <summary>What went wrong: the error's name, or in words what took its place.</summary>
    public static string Error(Reply reply) => reply.Status switch
    {
        // The number of an error without a name differs from system to system, and is all that there is.
        ReplyStatus.Err when reply.Name == "E?" => string.Create(CultureInfo.InvariantCulture, $"error {reply.Number}"),
        ReplyStatus.Err => reply.Name == "EWOULDBLOCK" ? "EAGAIN" : reply.Name,
        ReplyStatus.Absent => $"{reply.Name} is not there",
        ReplyStatus.Crash => $"fault {reply.Name}",
        ReplyStatus.Hang => "no answer in time",
        ReplyStatus.Bad => "not understood by the driver",
        ReplyStatus.Garbage => "no reply of the protocol",
        ReplyStatus.Ended => "the driver ended",
        _ => "ok",
    };

    private static string Result(CaseInstance instance, int index, Reply reply)
    {
        bool isGet = reply["len"] is not null && reply["size"] is not null;
        bool untouched = isGet && reply["written"] == "0";
        string value = untouched ? (reply["len"] == "0" ? "" : Poison)
            : Noise.IsValue(instance, index) ? Noise.LeftOut
            : Value(instance, index, reply);
        string length = isGet && reply["len"] != reply["size"] ? Bytes(reply["len"]!) : "";
        bool otherwise = isGet && !untouched && reply["written"] != reply["len"];
        string written = otherwise ? $"{Bytes(reply["written"] ?? "?")} written" : "";
        string[] parts = [value, length, written];
        string text = string.Join(", ", parts.Where(p => p.Length > 0)) + Beyond(reply);
        return text.Length > 0 ? text : "ok";
    }

    /// <summary>What a call wrote behind the buffer: the worst that it can do.</summary>
    private static string Beyond(Reply reply) =>
        reply["over"] is { } over && over != "0" ? $", {Bytes(over)}{Behind}" : "";

    private static string Value(CaseInstance instance, int index, Reply reply)
    {
        var step = instance.Steps[index];
        var words = new List<string>();
        string? main = reply["name"] is { } name && name != "?" ? name : reply["value"];
        if (main is not null)
            words.Add(VaryingFields.Varies(instance, step, reply, Request.ValueName) ? Noise.LeftOut : main);
        foreach (var (key, _) in reply.Fields)
        {
            if (Frame.Contains(MessageFields.Name(key)) && !IsMessage(reply, key) || Noise.IsField(key) || IsUsual(reply, key))
                continue;
            string text = VaryingFields.Varies(instance, step, reply, key) ? Noise.LeftOut
                : Text(key, Ipv4Header.WithoutNumbers(instance, key, reply[key]!));
            words.Add(key + "=" + text);
        }
        return string.Join(' ', words);
    }

    /// <summary>Of control messages the length is part of what came.</summary>
    private static bool IsMessage(Reply reply, string key) =>
        key.Contains('.', StringComparison.Ordinal) || (key == "len" && reply.TellsOfMessage);

    /// <summary>What goes without saying: no signal came; the data are those that are always sent.</summary>
    private static bool IsUsual(Reply reply, string key) =>
        (key == "sigpipe" && reply[key] == "0") || (key == "data" && IsAlphabet(reply[key]!));

    private static bool IsAlphabet(string hex)
    {
        for (int i = 0; i < hex.Length / 2; i++)
            if (!byte.TryParse(hex.AsSpan(2 * i, 2), NumberStyles.AllowHexSpecifier, null, out byte b) || b != 'a' + (i % 26))
                return false;
        return true;
    }

    /// <summary>Data that are text are shown as text.</summary>
    private static string Text(string key, string text)
    {
        if (MessageFields.Name(key) != "data" || text.Length % 2 != 0 || !text.All(char.IsAsciiHexDigit))
            return text;
        byte[] bytes = Convert.FromHexString(text);
        return bytes.All(b => b is >= (byte)'a' and <= (byte)'z') ? $"'{Encoding.ASCII.GetString(bytes)}'" : text;
    }

    private static string Bytes(string count) => count == "1" ? "1 byte" : count + " bytes";
}
