namespace SockConformance.Harness.Expectations.Requests;

/// <summary>What kind of socket is made.</summary>
/// <param name="Written">What people call it: the kind's name (<c>tcp4</c>), or the protocol of one that is written out.</param>
/// <param name="Family">The address family.</param>
/// <param name="Type">The socket's type.</param>
/// <param name="Protocol">The protocol.</param>
public sealed record SocketKind(string Written, Symbol Family, Symbol Type, Symbol Protocol)
{
    /// <summary>Whether it is a raw socket of IPv4 or IPv6, which systems let only the privileged make.</summary>
    public bool IsRawInternet => Type.Name == "SOCK_RAW" && Family.Name is "AF_INET" or "AF_INET6";

    /// <summary>
    /// The capability of a target that can make it, where systems may be without it or refuse it; else null.
    /// (A raw socket of the Internet that is refused tells which privilege is lacking.)
    /// </summary>
    public string? Capability => (Family.Name, Type.Name, Protocol.Name) switch
    {
        ("AF_UNIX" or "AF_LOCAL", "SOCK_STREAM", _) => "local-stream",
        ("AF_PACKET", _, _) => "packet",
        ("AF_NETLINK", _, _) => "netlink",
        ("AF_VSOCK", _, _) => "vsock",
        ("AF_INET" or "AF_INET6", "SOCK_DGRAM", "IPPROTO_ICMP" or "IPPROTO_ICMPV6") => "ping",
        ("AF_INET" or "AF_INET6", _, "IPPROTO_UDPLITE") => "udplite",
        ("AF_INET" or "AF_INET6", _, "IPPROTO_MPTCP") => "mptcp",
        _ => null,
    };

    /// <summary>The capability of a target that can use the family's loopback address; null where all targets can.</summary>
    public string? LoopbackCapability => Family.Name switch
    {
        "AF_INET6" => "ipv6",
        "AF_VSOCK" => "vsock-loopback",
        _ => null,
    };

    /// <summary>Family, type and protocol as the protocol writes them.</summary>
    public override string ToString() => $"{Family} {Type} {Protocol}";

    /// <summary>Reads family, type and protocol; null when there are not three.</summary>
    /// <param name="triple">Family, type and protocol, with a space between.</param>
    /// <param name="name">The kind's name, or null where there is none.</param>
    public static SocketKind? Parse(string triple, string? name)
    {
        ArgumentNullException.ThrowIfNull(triple);
        return triple.Split(' ') is [var family, var type, var protocol]
            ? new SocketKind(name ?? protocol, Symbol.Parse(family), Symbol.Parse(type), Symbol.Parse(protocol))
            : null;
    }
}
