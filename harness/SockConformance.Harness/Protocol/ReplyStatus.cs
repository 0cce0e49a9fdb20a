namespace SockConformance.Harness.Protocol;

/// <summary>The first word of a reply, and the two things that can stand where no reply came.</summary>
public enum ReplyStatus
{
    /// <summary>The call succeeded.</summary>
    Ok,

    /// <summary>The call failed with an error of the target's own.</summary>
    Err,

    /// <summary>The target does not have the function or the symbol.</summary>
    Absent,

    /// <summary>A fault inside the request; the driver process ended.</summary>
    Crash,

    /// <summary>No reply within the request's limit.</summary>
    Hang,

    /// <summary>The driver did not understand the request, or it names a socket that does not exist.</summary>
    Bad,

    /// <summary>What came is no reply of the protocol.</summary>
    Garbage,

    /// <summary>The driver ended before it replied.</summary>
    Ended,
}
