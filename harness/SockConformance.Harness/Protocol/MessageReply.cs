namespace SockConformance.Harness.Protocol;

/// <summary>What a reply of <c>recvmsg</c> says of control messages.</summary>
/// <remarks>
/// Source: <c>PROTOCOL.md</c>, Control messages. Where one is wanted its value's fields stand beside those of the call; where all
/// are, each has a number before its fields: <c>c0.level</c>.
/// </remarks>
public static class MessageReply
{
    /// <summary>What is said of one message, and of the call that brought it, beside the message's value.</summary>
    private static readonly string[] Frame =
        ["level", "type", "len", "raw", "came", "bytes", "data", "flags", "controls", "peer"];

    /// <summary>Whether a field says something of a wanted message, or of the call, that is not the message's value.</summary>
    public static bool IsFrame(Reply reply, string field)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return Array.IndexOf(Frame, field) >= 0 && reply.Fields.Any(f => f.Key == "came");
    }

    /// <summary>A field's name without the number of its message: <c>level</c> of <c>c0.level</c>.</summary>
    public static string Name(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field[(field.LastIndexOf('.') + 1)..];
    }

    /// <summary>Whether two fields are of the same message, or neither is of a numbered one.</summary>
    public static bool AreTogether(string one, string other) =>
        one.AsSpan(0, one.Length - Name(one).Length).SequenceEqual(other.AsSpan(0, other.Length - Name(other).Length));
}
