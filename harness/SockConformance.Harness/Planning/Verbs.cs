using System.Collections.Frozen;

namespace SockConformance.Harness.Planning;

/// <summary>The verbs that a step may have, and which of them may block.</summary>
internal static class Verbs
{
    /// <summary>Longer than any wait that a case asks for; a request that is not done by then hangs.</summary>
    private const int BlockingLimit = 5000;

    /// <summary>Filling takes thousands of sends, which a busy machine may take long over; nothing is concluded from the time.</summary>
    private const int FillLimit = 60_000;

    public static readonly FrozenSet<string> Blocking =
        FrozenSet.Create(StringComparer.Ordinal, "connect", "accept", "send", "sendto", "recv", "recvfrom", "recvmsg", "fill", "poll", "close", "shutdown");

    /// <summary>How long a request may take, in milliseconds, where the step does not say so itself.</summary>
    public static int Limit(string verb) => verb == "fill" ? FillLimit : BlockingLimit;

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
