using System.Globalization;

namespace SockConformance.Harness.Reproducing;

/// <summary>A type of the protocol as C has it.</summary>
/// <param name="Wire">As the protocol writes it.</param>
/// <param name="Name">C's name; of bytes and text that of an array.</param>
/// <param name="Fields">The fields of a structure: name on the wire, name in C, type on the wire; empty for one value.</param>
internal sealed record CType(string Wire, string Name, IReadOnlyList<CType.Field> Fields)
{
    public bool IsText => Wire == "string";

    public int? Bytes => Wire.StartsWith("bytes:", StringComparison.Ordinal) ? int.Parse(Wire["bytes:".Length..], CultureInfo.InvariantCulture) : null;

    public bool IsInteger => Fields.Count == 0 && !IsText && Bytes is null;

    public bool IsSigned => Signed(Wire);

    /// <summary>The size where every system has the same, or null.</summary>
    public int? KnownSize => Wire switch { "u8" => 1, "i16" or "u16" => 2, "i64" or "u64" => 8, "long" or "ulong" or "ptr" => null, _ => IsInteger ? 4 : Bytes };

    /// <summary>C's words for the size, of a get's buffer.</summary>
    public string SizeOf => IsText ? "256" : Bytes is { } n ? n.ToString(CultureInfo.InvariantCulture) : $"sizeof({Name})";

    public static bool Signed(string wire) => wire is "int" or "bool" or "errno" or "socktype" or "family" or "protocol" or "i16" or "i32" or "i64" or "long";

    public static string Integer(string wire, bool windows) => wire switch
    {
        "int" or "errno" or "socktype" or "family" or "protocol" => "int",
        "bool" => windows ? "BOOL" : "int",
        "uint" => "unsigned",
        "millis" => windows ? "DWORD" : "uint32_t",
        "u8" => "uint8_t",
        "i16" => "int16_t",
        "u16" => "uint16_t",
        "i32" => "int32_t",
        "u32" => "uint32_t",
        "i64" => "int64_t",
        "u64" => "uint64_t",
        "long" => "long",
        "ulong" => "unsigned long",
        _ => "const void *",
    };

    /// <summary>The fields of a structure that is written out: <c>{NAME:TYPE,...}</c>.</summary>
    public static IReadOnlyList<Field> Parse(string layout) =>
        [.. layout.Trim('{', '}').Split(',').Select(f => f.Split(':')).Select(p => new Field(p[0], p[0], p[1]))];

    /// <summary>One field.</summary>
    internal sealed record Field(string Wire, string Name, string Type)
    {
        /// <summary>The length of an array of text or bytes, or null.</summary>
        public int? Array => Type.Split('*') is [_, var n] ? int.Parse(n, CultureInfo.InvariantCulture) : null;

        public bool IsText => Type.StartsWith("char*", StringComparison.Ordinal);

        public bool IsPointer => Type == "ptr";

        public string Declaration(bool windows) => Array is { } n ? $"{(IsText ? "char" : "unsigned char")} {Name}[{n}];" : $"{Integer(Type, windows).TrimEnd('*', ' ')} {(IsPointer ? "*" : "")}{Name};";
    }
}
