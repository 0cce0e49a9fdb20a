namespace SockConformance.Harness.Expectations.Requests;

/// <summary>What a word of a request is.</summary>
public enum OperandKind
{
    /// <summary>The name of a socket that the request makes.</summary>
    NewSocket,

    /// <summary>The name of a socket.</summary>
    Socket,

    /// <summary>A kind of socket: family, type and protocol.</summary>
    SocketKind,

    /// <summary>An address.</summary>
    Address,

    /// <summary>A time: steps write <c>300ms</c>, the protocol milliseconds.</summary>
    Time,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A name, or one of a few words.</summary>
    Word,

    /// <summary>The name of a second process.</summary>
    Process,

    /// <summary>A control message: its level and type, how its value is laid out, and behind these its value's fields.</summary>
    Message,

    /// <summary>What has a name before it: <c>len=4</c>, <c>buffer=guard</c>.</summary>
    Setting,

    /// <summary>An option's value, or one of its fields.</summary>
    Field,
}
