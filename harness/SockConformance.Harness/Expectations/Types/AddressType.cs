namespace SockConformance.Harness.Expectations.Types;

/// <summary>An address as a value or as a field of a structure, alone or with its family and port.</summary>
/// <param name="Name">The protocol's name for it.</param>
/// <param name="Bytes">Its size in bytes, which is the same on every system.</param>
/// <param name="C">C's name for it.</param>
/// <remarks>Source: <c>PROTOCOL.md</c>, the table of types. The family's number and place in it are the target's own.</remarks>
public sealed record AddressType(string Name, int Bytes, string C)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<AddressType> All { get; } =
    [
        new("in4", 4, "struct in_addr"),
        new("in6", 16, "struct in6_addr"),
        new("sockaddr4", 16, "struct sockaddr_in") { HasPort = true },
        new("sockaddr6", 28, "struct sockaddr_in6") { HasPort = true },
        new("storage", 128, "struct sockaddr_storage") { HasPort = true },
    ];

    /// <summary>Whether it has a family and a port beside the address, as ADDR has.</summary>
    public bool HasPort { get; init; }

    /// <summary>The value that a probe of set takes where the document promises a refusal or says nothing.</summary>
    public string ValueToRefuse => HasPort ? "loopback:0" : "loopback";

    /// <summary>The address type of that name, or null.</summary>
    public static AddressType? Find(string name) => All.FirstOrDefault(a => a.Name == name);
}
