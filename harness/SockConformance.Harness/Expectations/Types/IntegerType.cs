using System.Collections.Frozen;

namespace SockConformance.Harness.Expectations.Types;

/// <summary>An integer of the protocol: how large it is, whether it has a sign, and what C calls it.</summary>
/// <param name="Name">The protocol's name for it.</param>
/// <param name="Bytes">Its size on a system of 64 bits, in bytes.</param>
/// <param name="IsSigned">Whether it can be negative.</param>
/// <param name="C">C's name for it.</param>
/// <remarks>Source: <c>PROTOCOL.md</c>, the table of types. A new integer is a line of <see cref="All"/>.</remarks>
public sealed record IntegerType(string Name, int Bytes, bool IsSigned, string C)
{
    /// <summary>All integers, those of C itself first.</summary>
    public static IReadOnlyList<IntegerType> All { get; } =
    [
        new("int", 4, true, "int") { ValueToRefuse = "1" },
        new("uint", 4, false, "unsigned") { ValueToRefuse = "1" },
        new("bool", 4, true, "int") { Meaning = "boolean", WindowsC = "BOOL", Sample = "on" },
        new("errno", 4, true, "int") { Meaning = "error number", IsNamed = true, ValueToRefuse = "1" },
        new("socktype", 4, true, "int") { Meaning = "type of socket", IsNamed = true, ValueToRefuse = "1" },
        new("family", 4, true, "int") { Meaning = "address family", IsNamed = true, ValueToRefuse = "1" },
        new("protocol", 4, true, "int") { Meaning = "protocol", IsNamed = true, ValueToRefuse = "1" },
        new("fd", 4, true, "int") { Meaning = "descriptor", IsDescriptor = true },
        new("millis", 4, false, "uint32_t") { Meaning = "milliseconds", WindowsC = "DWORD", Sample = "500ms" },
        new("u8", 1, false, "uint8_t"),
        new("i16", 2, true, "int16_t"),
        new("u16", 2, false, "uint16_t"),
        new("i32", 4, true, "int32_t"),
        new("u32", 4, false, "uint32_t"),
        new("i64", 8, true, "int64_t"),
        new("u64", 8, false, "uint64_t"),
        new("long", 8, true, "long") { HasOneSize = false, WindowsBytes = 4 },
        new("ulong", 8, false, "unsigned long") { HasOneSize = false, WindowsBytes = 4 },
        new("ptr", 8, false, "const void *") { HasOneSize = false },
        new("ifindex", 4, false, "unsigned")
        {
            Meaning = "interface index",
            WindowsC = "DWORD",
            IsInterface = true,
            Sample = "loopback",
        },
        new("ifindex-net", 4, false, "uint32_t")
        {
            Meaning = "interface index, network byte order",
            WindowsC = "DWORD",
            IsInterface = true,
            IsNetworkOrder = true,
            Sample = "loopback",
        },
    ];

    private static readonly FrozenDictionary<string, IntegerType> ByName =
        All.ToFrozenDictionary(i => i.Name, StringComparer.Ordinal);

    /// <summary>What its number means, where C's name does not say it; else null.</summary>
    public string? Meaning { get; init; }

    /// <summary>C's name for it on Windows, where that is another; else null.</summary>
    public string? WindowsC { get; init; }

    /// <summary>Its size on Windows of 64 bits, where that is another; else null.</summary>
    public int? WindowsBytes { get; init; }

    /// <summary>Whether it has the same size on every system.</summary>
    public bool HasOneSize { get; init; } = true;

    /// <summary>Whether replies tell the name of the number: <c>ECONNREFUSED</c>, <c>SOCK_STREAM</c>.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether it is a descriptor: replies tell what it is of, and the driver closes it.</summary>
    public bool IsDescriptor { get; init; }

    /// <summary>Whether it is the index of a network interface; requests and replies give the interface's name.</summary>
    public bool IsInterface { get; init; }

    /// <summary>Whether its bytes are in network order, whatever the machine's is.</summary>
    public bool IsNetworkOrder { get; init; }

    /// <summary>Whether structures may have a field of it: those whose replies tell more than a value cannot be one.</summary>
    public bool IsField => !IsNamed && !IsDescriptor;

    /// <summary>The value that a probe of set takes unless the row has a sample; null where no value is a natural one.</summary>
    public string? Sample { get; init; }

    /// <summary>The value that a probe of set takes where the document promises a refusal or says nothing, or null.</summary>
    public string? ValueToRefuse { get; init; }

    /// <summary>The integer of that name, or null.</summary>
    public static IntegerType? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>C's name for it on a platform.</summary>
    public string COn(bool windows) => windows ? WindowsC ?? C : C;

    /// <summary>Its size in bytes on a platform of 64 bits.</summary>
    public int BytesOn(bool windows) => windows ? WindowsBytes ?? Bytes : Bytes;
}
