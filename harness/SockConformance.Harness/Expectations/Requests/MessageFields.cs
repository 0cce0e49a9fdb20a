namespace SockConformance.Harness.Expectations.Requests;

/// <summary>The fields by which a reply of <c>recvmsg</c> tells of control messages.</summary>
/// <remarks>
/// Source: <c>PROTOCOL.md</c>, Control messages. Where one is wanted its value's fields stand beside those of the call; where all
/// are, each has a number before its fields: <c>c0.level</c>.
/// </remarks>
public static class MessageFields
{
    /// <summary>
    /// Whether a field says something of a wanted message, or of the call that brought it, beside the message's value: no field
    /// of a value may have such a name.
    /// </summary>
    public static bool IsFrame(string field) => field
        is "level" or "type" or "len" or "raw" or "came" or "bytes" or "data" or "flags" or "controls" or "peer";

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
