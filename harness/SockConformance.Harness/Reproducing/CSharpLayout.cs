using System.Globalization;

namespace SockConformance.Harness.Reproducing;

/// <summary>How a type of the protocol lies in memory on a 64-bit system; C# has no headers to ask.</summary>
/// <param name="Size">How many bytes it has.</param>
/// <param name="Fields">Its fields; one without a name is the whole value.</param>
internal sealed record CSharpLayout(int Size, IReadOnlyList<CSharpLayout.Field> Fields)
{
    public static CSharpLayout Of(string wire, bool windows)
    {
        if (wire == "string")
            return new CSharpLayout(256, []);
        if (wire.StartsWith("bytes:", StringComparison.Ordinal))
            return new CSharpLayout(int.Parse(wire["bytes:".Length..], CultureInfo.InvariantCulture), []);
        string layout = wire switch
        {
            "linger" => windows ? "{onoff:u16,seconds:u16}" : "{onoff:i32,seconds:i32}",
            "timeval" => windows ? "{sec:i32,usec:i32}" : "{sec:i64,usec:i64}",
            ['{', ..] => wire,
            _ => "{:" + wire + "}",
        };
        var fields = new List<Field>();
        int at = 0, widest = 1;
        foreach (var part in layout.Trim('{', '}').Split(',').Select(p => p.Split(':')))
        {
            int array = part[1].IndexOf('*', StringComparison.Ordinal) is var star and >= 0 ? int.Parse(part[1].AsSpan(star + 1), CultureInfo.InvariantCulture) : 0;
            int size = array > 0 ? array : SizeOf(part[1], windows), alignment = array > 0 ? 1 : size;
            at = (at + alignment - 1) / alignment * alignment;
            fields.Add(new Field(part[0], part[1], at, size, array > 0));
            at += size;
            widest = Math.Max(widest, alignment);
        }
        return new CSharpLayout((at + widest - 1) / widest * widest, fields);
    }

    private static int SizeOf(string type, bool windows) => type switch
    {
        "u8" => 1,
        "i16" or "u16" => 2,
        "i64" or "u64" or "ptr" => 8,
        "long" or "ulong" => windows ? 4 : 8,
        _ => 4,
    };

    /// <summary>One field.</summary>
    internal sealed record Field(string Name, string Type, int Offset, int Size, bool IsArray)
    {
        public bool IsText => Type.StartsWith("char*", StringComparison.Ordinal);

        public bool IsSigned => CType.Signed(Type);
    }
}
