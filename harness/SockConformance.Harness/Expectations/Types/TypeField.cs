using System.Globalization;

namespace SockConformance.Harness.Expectations.Types;

/// <summary>A field of a structure: an integer, an address, text or bytes of one length, or elements of any number.</summary>
/// <param name="Name">Its name in requests and replies.</param>
/// <param name="Type">Its type as the protocol writes it: <c>u16</c>, <c>char*16</c>, <c>in4*</c>.</param>
/// <param name="Integer">The integer that it is; null for anything else.</param>
/// <param name="Count">How many bytes an array of text or bytes has; else 0.</param>
public sealed record TypeField(string Name, string Type, IntegerType? Integer, int Count)
{
    /// <summary>The type of an instruction of a classic packet filter.</summary>
    public const string InstructionType = "bpf";

    private const string Text = "char*";
    private const string Bytes = "u8*";

    /// <summary>Its name in C's headers, where that is another.</summary>
    public string Member { get; init; } = Name;

    /// <summary>The integer that it is on Windows, where that is another; else null.</summary>
    public IntegerType? WindowsInteger { get; init; }

    /// <summary>The address that it is, or null.</summary>
    public AddressType? Address { get; init; }

    /// <summary>What it holds as many of as there are; null for a field of one size.</summary>
    public TypeField? Element { get; init; }

    /// <summary>Whether it is an array of text.</summary>
    public bool IsText => Type.StartsWith(Text, StringComparison.Ordinal);

    /// <summary>Whether it holds as many elements as there are, so that the value ends where they do.</summary>
    public bool IsOpen => Element is not null;

    /// <summary>Whether its value is an address of other bytes.</summary>
    public bool IsPointer => Type == "ptr";

    /// <summary>Whether it is bytes, which requests and replies spell in hexadecimal.</summary>
    public bool IsBytes => Type.StartsWith(Bytes, StringComparison.Ordinal);

    /// <summary>Reads a field; null when no such type is known, or none that a field can have.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type as the protocol writes it.</param>
    public static TypeField? Read(string name, string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type is [.. var element, '*'] && element != "ptr")
            return One(name, element) is { } one ? new TypeField(name, type, null, 0) { Element = one } : null;
        if (One(name, type) is { } single)
            return single;
        if (Array.Find([Text, Bytes], p => type.StartsWith(p, StringComparison.Ordinal)) is not { } prefix)
            return null;
        bool isCount = int.TryParse(type.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int count);
        return isCount && count > 0 ? new TypeField(name, type, null, count) : null;
    }

    /// <summary>The integer that it is on a platform; null for anything else.</summary>
    public IntegerType? IntegerOn(bool windows) => windows ? WindowsInteger ?? Integer : Integer;

    private static TypeField? One(string name, string type)
    {
        if (IntegerType.Find(type) is { IsField: true } integer)
            return new TypeField(name, type, integer, 0);
        return AddressType.Find(type) is { } address ? new TypeField(name, type, null, 0) { Address = address }
            : type == InstructionType ? new TypeField(name, type, null, 0)
            : null;
    }
}
