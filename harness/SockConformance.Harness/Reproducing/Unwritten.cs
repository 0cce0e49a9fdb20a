namespace SockConformance.Harness.Reproducing;

/// <summary>Why some cases are no program of their own, whatever its language. Every one of them is a reason a person would have too.</summary>
internal static class Unwritten
{
    /// <summary>A second process that is asked step by step.</summary>
    public const string Process =
        "it has a second process, which is asked step by step: a program of its own would be two that wait for each other at each step";

    /// <summary>A change of the network.</summary>
    public const string Network =
        "it changes its network, which the driver does in a namespace of its own; a program would do it to the machine that runs it";

    /// <summary>The pair of Ethernet interfaces.</summary>
    public const string Pair =
        "it needs the interfaces veth0 and veth1 with their addresses, which the driver makes in a network namespace of its own";

    /// <summary>Families whose addresses are neither names nor the Internet's.</summary>
    public const string Address =
        "it uses an address of a packet, netlink or vsock socket, for which no helper is written";

    /// <summary>WSARecvMsg and WSASendMsg.</summary>
    public const string WindowsMessage =
        "the driver calls WSARecvMsg and WSASendMsg through pointers and structures of Winsock's own; no short program shows that";

    /// <summary>A control message whose layout the headers know and the case does not tell.</summary>
    public const string Layout =
        "it looks into a control message that is more than a number; the driver's request shows the layout, and a program would repeat it";
}
