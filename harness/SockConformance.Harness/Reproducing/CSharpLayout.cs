using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Reproducing;

/// <summary>How a type lies in memory on a 64-bit system; C# has no headers to ask.</summary>
/// <param name="Size">How many bytes it has.</param>
/// <param name="Fields">Its fields; the value of one integer is a field without a name.</param>
internal sealed record CSharpLayout(int Size, IReadOnlyList<CSharpLayout.Field> Fields)
{
    /// <summary>The bytes of a get's buffer for text.</summary>
    private const int TextSize = 256;

    public static CSharpLayout ForType(OptionType type, bool windows)
    {
        type.RequireIntegersAndBytes();
        if (type.Shape is TypeShape.Text or TypeShape.Bytes)
            return new CSharpLayout(type.Size ?? TextSize, []);
        var fields = new List<Field>();
        int at = 0, widest = 1;
        foreach (var field in type.Integer is { } integer ? [new TypeField("", integer.Name, integer, 0)] : type.Fields)
        {
            var one = field.IntegerOn(windows);
            int size = one?.BytesOn(windows) ?? field.Count, alignment = one is null ? 1 : size;
            at = RoundUp(at, alignment);
            fields.Add(new Field(field, at, size, one?.IsSigned ?? false));
            at += size;
            widest = Math.Max(widest, alignment);
        }
        return new CSharpLayout(RoundUp(at, widest), fields);
    }

    private static int RoundUp(int at, int alignment) => (at + alignment - 1) / alignment * alignment;

    /// <summary>One field.</summary>
    internal sealed record Field(TypeField Type, int Offset, int Size, bool IsSigned)
    {
        public string Name => Type.Name;

        public bool IsArray => Type.Integer is null;
    }
}
