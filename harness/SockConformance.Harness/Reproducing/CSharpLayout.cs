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
        if (type.IsOpen)
            throw new NotReproducibleException($"a value of {type.Name} has no length of its own; the program in C lays it out");
        if (type.Shape is TypeShape.Text or TypeShape.Bytes)
            return new CSharpLayout(type.Size ?? TextSize, []);
        var fields = new List<Field>();
        int at = 0, widest = 1;
        foreach (var field in type.Shape == TypeShape.Structure ? type.Fields : [OneValue(type)])
        {
            var one = field.IntegerOn(windows);
            int size = one?.BytesOn(windows) ?? field.Address?.Bytes ?? field.Count;
            int alignment = field.Address is { } address ? Alignment(address, windows) : one is null ? 1 : size;
            at = RoundUp(at, alignment);
            fields.Add(new Field(field, at, size, one?.IsSigned ?? false));
            at += size;
            widest = Math.Max(widest, alignment);
        }
        return new CSharpLayout(RoundUp(at, widest), fields);
    }

    private static TypeField OneValue(OptionType type) =>
        new("", type.Name, type.Integer, 0) { Address = type.Address };

    /// <summary>An address of IPv6 is made of pieces of 16 bits on Windows, and of 32 bits elsewhere.</summary>
    private static int Alignment(AddressType address, bool windows) => address.Name switch
    {
        "in6" when windows => 2,
        "storage" => 8,
        _ => 4,
    };

    private static int RoundUp(int at, int alignment) => (at + alignment - 1) / alignment * alignment;

    /// <summary>One field.</summary>
    internal sealed record Field(TypeField Type, int Offset, int Size, bool IsSigned)
    {
        public string Name => Type.Name;

        public bool IsArray => Type.Integer is null && Type.Address is null;
    }
}
