using System.Runtime.CompilerServices;
using System.Text;

namespace SockConformance.Harness.Expectations.Yaml;

/// <summary>Reads numbers and texts out of bytes, and never beyond their end.</summary>
internal ref struct NodeBytes(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    public readonly bool IsAtEnd => rest.IsEmpty;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Byte() => Take(1)[0];

    /// <summary>A number as <see cref="BinaryWriter.Write7BitEncodedInt(int)"/> writes it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Number()
    {
        long number = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            byte next = Byte();
            number |= (long)(next & 0x7f) << shift;
            if (next < 0x80)
                return number <= int.MaxValue ? (int)number : throw new InvalidDataException("a number is too large");
        }
        throw new InvalidDataException("a number does not end");
    }

    /// <summary>How many nodes follow: each has three bytes at least.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Count()
    {
        int count = Number();
        return count <= rest.Length / 3 ? count : throw new InvalidDataException("there are fewer nodes than it says");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string Text() => Encoding.UTF8.GetString(Take(Number()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Take(int count)
    {
        if (count > rest.Length)
            throw new InvalidDataException("the bytes end early");
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
