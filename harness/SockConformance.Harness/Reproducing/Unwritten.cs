namespace SockConformance.Harness.Reproducing;

/// <summary>Why some cases are no program of their own, as a person would say it.</summary>
internal static class Unwritten
{
    /// <summary>A second process that is asked step by step.</summary>
    public const string Process =
        "it has a second process that is asked step by step: two programs would have to wait for each other at each step";

    /// <summary>A change of the network.</summary>
    public const string Network =
        "it changes the network, which the driver does in a namespace of its own; a program would change its machine's";

    /// <summary>The pair of Ethernet interfaces.</summary>
    public const string Pair =
        "it needs the interfaces veth0 and veth1 with their addresses, which the driver makes in a network namespace of its own";

    /// <summary>Families whose addresses are neither names nor the Internet's.</summary>
    public const string Address =
        "it uses an address of a packet, netlink or vsock socket, for which no helper is written";

    /// <summary>An address of IPv6 with the interface on which it is good: <c>[fe80::1%25veth0]:0</c>.</summary>
    public static string OnOneInterface(string address) =>
        $"'{address}' is good on one interface only, whose number each system gives itself";

    /// <summary>The interfaces of Windows.</summary>
    public const string WindowsInterface = "Windows' list of interfaces takes more than a call to read";

    /// <summary>WSARecvMsg and WSASendMsg.</summary>
    public const string WindowsMessage =
        "the driver calls WSARecvMsg and WSASendMsg, with structures of Winsock's own; no short program shows that";

    /// <summary>A control message whose layout the headers know and the case does not tell.</summary>
    public const string Layout =
        "it looks into a control message that is more than a number, for which no helper is written";
}
