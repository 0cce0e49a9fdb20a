namespace SockConformance.Harness.Expectations.Types;

/// <summary>The type of an option's value: what it is built of, how large it is, and what C calls it.</summary>
/// <param name="Name">Its name in rows and steps.</param>
/// <param name="Layout">Its layout as the protocol writes it; for all but structures that are written out, its name.</param>
/// <param name="Shape">How a value is built.</param>
/// <remarks>
/// Source: <c>PROTOCOL.md</c>, the table of types.
/// A new type is a line of <see cref="BuiltIn"/>, of <see cref="IntegerType.All"/>, of <see cref="AddressType.All"/>,
/// or of <see cref="HeaderStructures.All"/>.
/// </remarks>
public sealed record OptionType(string Name, string Layout, TypeShape Shape)
{
    private static readonly string[] OnlyValue = [Requests.Request.ValueName];

    /// <summary>The types that need no definition, apart from the headers' structures, <c>bytes:N</c> and <c>TYPE*</c>.</summary>
    public static IReadOnlyList<OptionType> BuiltIn { get; } =
    [
        .. IntegerType.All.Select(TypeSpelling.Integer),
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
        .. AddressType.All.Select(TypeSpelling.Address),
        new("string", "string", TypeShape.Text) { C = "char[]" },
    ];

    /// <summary>C's name for it; null for a structure that C's headers do not have.</summary>
    public string? C { get; init; }

    /// <summary>The header that C needs for it on POSIX beside those of sockets, or null.</summary>
    public string? Header { get; init; }

    /// <summary>The integer that it is, or null.</summary>
    public IntegerType? Integer { get; init; }

    /// <summary>The address that it is, or null.</summary>
    public AddressType? Address { get; init; }

    /// <summary>What it holds as many of as there are; null for anything but such a list.</summary>
    public TypeField? Element { get; init; }

    /// <summary>The fields of a structure; empty for one value.</summary>
    public IReadOnlyList<TypeField> Fields { get; init; } = [];

    /// <summary>The ids of the platforms on which this name means it; empty for all.</summary>
    public IReadOnlyList<string> Platforms { get; init; } = [];

    /// <summary>How many bytes it has, where every system has as many; else null.</summary>
    public int? Size { get; init; }

    /// <summary>The value that a probe of set takes unless the row has a sample, or null.</summary>
    public string? Sample { get; init; }

    /// <summary>The value that a probe of set takes where the document promises a refusal or says nothing, or null.</summary>
    public string? ValueToRefuse => Integer?.ValueToRefuse ?? Address?.ValueToRefuse;

    /// <summary>Whether a time (<c>300ms</c>) is a value of it.</summary>
    public bool IsTime => Name is "timeval" or "millis";

    /// <summary>Whether a value is as long as its last elements reach.</summary>
    public bool IsOpen => Element is not null || (Fields is [.., var last] && last.IsOpen);

    /// <summary>The names under which a request gives a value of it.</summary>
    public IReadOnlyList<string> FieldNames =>
        field ??= Shape == TypeShape.Structure ? [.. Fields.Select(f => f.Name)] : OnlyValue;

    /// <summary>The address that a field is, or holds as many of as there are; null where it is none.</summary>
    /// <param name="field">The field's name; <c>value</c> for a type that is one value.</param>
    public AddressType? AddressOf(string field)
    {
        var part = Shape == TypeShape.Structure ? Fields.FirstOrDefault(f => f.Name == field) : Element;
        return Shape == TypeShape.Address ? Address : part?.Element?.Address ?? part?.Address;
    }

    /// <summary>The type of that name: one that needs no definition, or one of the structures; null when there is none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="structures">The structures of the option's file; they come before those of the headers.</param>
    /// <param name="platform">The platform's id, for structures that systems lay out differently; null for any.</param>
    public static OptionType? Find(
        string name,
        IReadOnlyDictionary<string, StructureType>? structures = null,
        string? platform = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (structures is not null && structures.TryGetValue(name, out var structure))
            return HeaderStructures.WithLayout(structure.Layout) ?? TypeSpelling.Structure(structure.Name, structure.Layout);
        return BuiltIn.FirstOrDefault(t => t.Name == name)
            ?? HeaderStructures.Find(name, platform)
            ?? TypeSpelling.Bytes(name)
            ?? TypeSpelling.List(name);
    }

    /// <summary>The names of all types, for a complaint about one that is none of them.</summary>
    /// <param name="structures">The structures of the option's file.</param>
    public static IEnumerable<string> Names(IReadOnlyDictionary<string, StructureType>? structures = null)
    {
        var ofHeaders = HeaderStructures.All.Select(t => t.Name).Distinct();
        return BuiltIn.Select(t => t.Name).Concat(structures?.Keys ?? []).Append("bytes:N").Append("TYPE*").Concat(ofHeaders);
    }

    /// <summary>A type as the protocol writes it, structures included; null when it is none.</summary>
    public static OptionType? Parse(string layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return layout is ['{', .., '}'] ? TypeSpelling.Structure(layout, layout) : Find(layout);
    }

    /// <summary>Whether its name means it on a platform; null is any.</summary>
    public bool IsOn(string? platform) => platform is null || Platforms.Count == 0 || Platforms.Contains(platform);

    private static TypeField Field(string name, string member, string type, string? onWindows = null) =>
        TypeField.Read(name, type)! with { Member = member, WindowsInteger = IntegerType.Find(onWindows ?? type) };
}
