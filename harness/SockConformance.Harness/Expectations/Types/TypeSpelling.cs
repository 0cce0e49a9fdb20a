using System.Globalization;

namespace SockConformance.Harness.Expectations.Types;

/// <summary>Makes types of how they are spelled.</summary>
internal static class TypeSpelling
{
    private const string BytesPrefix = "bytes:";

    /// <summary>One integer.</summary>
    public static OptionType Integer(IntegerType integer) => new(integer.Name, integer.Name, TypeShape.Integer)
    {
        C = integer.C,
        Integer = integer,
        Size = integer.HasOneSize ? integer.Bytes : null,
        Sample = integer.Sample,
    };

    /// <summary>One address.</summary>
    public static OptionType Address(AddressType address) => new(address.Name, address.Name, TypeShape.Address)
    {
        C = address.C,
        Address = address,
        Size = address.Bytes,
    };

    /// <summary><c>bytes:N</c>; null when it is none.</summary>
    public static OptionType? Bytes(string name) =>
        name.StartsWith(BytesPrefix, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(BytesPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? new OptionType(name, name, TypeShape.Bytes) { C = $"unsigned char[{count}]", Size = count }
            : null;

    /// <summary><c>TYPE*</c>, as many of a type as there are; null when it is none.</summary>
    public static OptionType? List(string name) => TypeField.Read(Requests.Request.ValueName, name) is { Element: { } element }
        ? new OptionType(name, name, TypeShape.List) { C = TypeNames.InC(element) + "[]", Element = element }
        : null;

    /// <summary>A structure that is written out, <c>{NAME:FIELD,...}</c>; null when it is none.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="layout">How it is written.</param>
    public static OptionType? Structure(string name, string layout)
    {
        var pairs = layout[1..^1].Split(',').Select(f => f.Split(':'));
        var fields = pairs.Select(p => p is [var field, var type] ? TypeField.Read(field, type) : null).ToList();
        bool hasOpenBeforeLast = fields.SkipLast(1).Any(f => f is { IsOpen: true });
        return fields.Contains(null) || hasOpenBeforeLast
            ? null
            : new OptionType(name, layout, TypeShape.Structure) { Fields = [.. fields.OfType<TypeField>()] };
    }
}
