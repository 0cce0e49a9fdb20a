using System.Collections.Frozen;

namespace SockConformance.Harness.Planning;

/// <summary>The verbs that a step may have, and which of them may block.</summary>
internal static class Verbs
{
    /// <summary>Longer than any wait that a case asks for; a request that is not done by then hangs.</summary>
    public const int BlockingLimit = 5000;

    public static readonly FrozenSet<string> Blocking =
        FrozenSet.Create(StringComparer.Ordinal, "connect", "accept", "send", "sendto", "recv", "recvfrom", "recvmsg", "fill", "poll", "close", "shutdown");

    /// <summary>What an actor can do.</summary>
    public static readonly FrozenSet<string> Actor = FrozenSet.Create(StringComparer.Ordinal, "send", "sendto", "connect", "close", "shutdown");

    /// <summary>Those that take an address.</summary>
    public static readonly FrozenSet<string> Addressing = FrozenSet.Create(StringComparer.Ordinal, "bind", "connect", "sendto");

    public static readonly FrozenSet<string> All = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            .. Blocking, "socket", "socketpair", "bind", "listen", "nonblocking", "getsockname", "getpeername", "atmark", "unread", "descriptor",
            "getsockopt", "getsockopt2", "setsockopt", "after", "sleep", "become", "startup", "cleanup", "identity", "sysctl", "symbol", "sizeof", "use",
        ]);
}
