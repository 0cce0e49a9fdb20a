using System.Globalization;

namespace SockConformance.Harness.Expectations.Types;

/// <summary>A field of a structure: an integer, or an array of text or bytes.</summary>
/// <param name="Name">Its name in requests and replies.</param>
/// <param name="Type">Its type as the protocol writes it: <c>u16</c>, <c>char*16</c>.</param>
/// <param name="Integer">The integer that it is; null for an array.</param>
/// <param name="Count">How many bytes an array has; 0 for an integer.</param>
public sealed record TypeField(string Name, string Type, IntegerType? Integer, int Count)
{
    private const string Text = "char*";
    private const string Bytes = "u8*";

    /// <summary>Its name in C's headers, where that is another.</summary>
    public string Member { get; init; } = Name;

    /// <summary>The integer that it is on Windows, where that is another; else null.</summary>
    public IntegerType? WindowsInteger { get; init; }

    /// <summary>Whether it is an array of text.</summary>
    public bool IsText => Type.StartsWith(Text, StringComparison.Ordinal);

    /// <summary>Whether its value is an address of other bytes.</summary>
    public bool IsPointer => Type == "ptr";

    /// <summary>Reads a field; null when no such type is known.</summary>
    public static TypeField? Read(string name, string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (IntegerType.Find(type) is { } integer)
            return new TypeField(name, type, integer, 0);
        if (Array.Find([Text, Bytes], p => type.StartsWith(p, StringComparison.Ordinal)) is not { } prefix)
            return null;
        bool isCount = int.TryParse(type.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int count);
        return isCount ? new TypeField(name, type, null, count) : null;
    }

    /// <summary>The integer that it is on a platform; null for an array.</summary>
    public IntegerType? IntegerOn(bool windows) => windows ? WindowsInteger ?? Integer : Integer;
}
