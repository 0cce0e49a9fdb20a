using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Reproducing;

/// <summary>The hosts of addresses in steps, as the programs of both languages write them.</summary>
internal static class Hosts
{
    /// <summary>The literal that a program gives to the call which reads addresses.</summary>
    /// <param name="host">A word such as <c>loopback</c>, or a literal, in brackets where it is of IPv6.</param>
    /// <param name="six">Whether an address of IPv6 is meant.</param>
    public static string Literal(string host, bool six) => host switch
    {
        "loopback" => six ? "::1" : "127.0.0.1",
        "any" => six ? "::" : "0.0.0.0",
        "broadcast" => "127.255.255.255",
        _ => host.Trim('[', ']'),
    };

    /// <summary>Whether a host in an option's value is of IPv6; a word means the family of the socket.</summary>
    public static bool IsSix(AddressType type, string host, Slot on) => type.Name switch
    {
        "sockaddr6" => true,
        "storage" => char.IsAsciiLetter(host[0]) ? on.Family == "AF_INET6" : host[0] == '[',
        _ => false,
    };
}
