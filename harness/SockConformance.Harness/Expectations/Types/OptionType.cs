using System.Globalization;

namespace SockConformance.Harness.Expectations.Types;

/// <summary>The type of an option's value: what it is built of, how large it is, and what C calls it.</summary>
/// <param name="Name">Its name in rows and steps.</param>
/// <param name="Layout">Its layout as the protocol writes it; for all but structures that are written out, its name.</param>
/// <param name="Shape">How a value is built.</param>
/// <remarks>
/// Source: <c>PROTOCOL.md</c>, the table of types.
/// A new type is a line of <see cref="BuiltIn"/>, or of <see cref="IntegerType.All"/>.
/// </remarks>
public sealed record OptionType(string Name, string Layout, TypeShape Shape)
{
    private const string BytesPrefix = "bytes:";
    private static readonly string[] OnlyValue = ["value"];

    /// <summary>The types that need no definition, apart from <c>bytes:N</c>.</summary>
    public static IReadOnlyList<OptionType> BuiltIn { get; } =
    [
        .. IntegerType.All.Where(i => !i.IsField).Select(One),
        new("linger", "linger", TypeShape.Structure)
        {
            C = "struct linger",
            Sample = "onoff=1 seconds=5",
            Fields = [Field("onoff", "l_onoff", "int", "u16"), Field("seconds", "l_linger", "int", "u16")],
        },
        new("timeval", "timeval", TypeShape.Structure)
        {
            C = "struct timeval",
            Header = "sys/time.h",
            Sample = "500ms",
            Fields = [Field("sec", "tv_sec", "long"), Field("usec", "tv_usec", "long")],
        },
        .. IntegerType.All.Where(i => i.IsField).Select(One),
        new("string", "string", TypeShape.Text) { C = "char[]" },
    ];

    /// <summary>Structures of option files that C's headers have too.</summary>
    private static readonly OptionType[] OfHeaders =
    [
        new("sock_fprog", "{count:u16,filter:ptr}", TypeShape.Structure)
        {
            C = "struct sock_fprog",
            Header = "linux/filter.h",
            Fields = [Field("count", "len", "u16"), Field("filter", "filter", "ptr")],
        },
    ];

    /// <summary>C's name for it; null for a structure that C's headers do not have.</summary>
    public string? C { get; init; }

    /// <summary>The header that C needs for it on POSIX beside those of sockets, or null.</summary>
    public string? Header { get; init; }

    /// <summary>The integer that it is, or null.</summary>
    public IntegerType? Integer { get; init; }

    /// <summary>The fields of a structure; empty for one value.</summary>
    public IReadOnlyList<TypeField> Fields { get; init; } = [];

    /// <summary>How many bytes it has, where every system has as many; else null.</summary>
    public int? Size { get; init; }

    /// <summary>The value that a probe of set takes unless the row has a sample, or null.</summary>
    public string? Sample { get; init; }

    /// <summary>Whether a time (<c>300ms</c>) is a value of it.</summary>
    public bool IsTime => Name is "timeval" or "millis";

    /// <summary>The names under which a request gives a value of it.</summary>
    public IReadOnlyList<string> FieldNames => Shape == TypeShape.Structure ? [.. Fields.Select(f => f.Name)] : OnlyValue;

    /// <summary>The type of that name: one that needs no definition, or one of the structures; null when there is none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="structures">The structures of the option's file.</param>
    public static OptionType? Find(string name, IReadOnlyDictionary<string, StructureType>? structures = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (structures is not null && structures.TryGetValue(name, out var structure))
            return OfHeaders.FirstOrDefault(t => t.Layout == structure.Layout) ?? WrittenOut(structure.Name, structure.Layout);
        return BuiltIn.FirstOrDefault(t => t.Name == name) ?? OfBytes(name);
    }

    /// <summary>The names of all types, for a complaint about one that is none of them.</summary>
    /// <param name="structures">The structures of the option's file.</param>
    public static IEnumerable<string> Names(IReadOnlyDictionary<string, StructureType>? structures = null) =>
        BuiltIn.Select(t => t.Name).Concat(structures?.Keys ?? []).Append("bytes:N");

    /// <summary>A type as the protocol writes it, structures included; null when it is none.</summary>
    public static OptionType? Parse(string layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return layout is ['{', .., '}'] ? WrittenOut(layout, layout) : Find(layout);
    }

    private static OptionType One(IntegerType integer) => new(integer.Name, integer.Name, TypeShape.Integer)
    {
        C = integer.C,
        Integer = integer,
        Size = integer.HasOneSize ? integer.Bytes : null,
        Sample = integer.Sample,
    };

    private static OptionType? OfBytes(string name) =>
        name.StartsWith(BytesPrefix, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(BytesPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? new OptionType(name, name, TypeShape.Bytes) { C = $"unsigned char[{count}]", Size = count }
            : null;

    private static OptionType? WrittenOut(string name, string layout)
    {
        var pairs = layout[1..^1].Split(',').Select(f => f.Split(':'));
        var fields = pairs.Select(p => p is [var field, var type] ? TypeField.Read(field, type) : null).ToList();
        return fields.Contains(null)
            ? null
            : new OptionType(name, layout, TypeShape.Structure) { Fields = [.. fields.OfType<TypeField>()] };
    }

    private static TypeField Field(string name, string member, string type, string? onWindows = null) =>
        TypeField.Read(name, type)! with { Member = member, WindowsInteger = IntegerType.Find(onWindows ?? type) };
}
