using System.Security.Cryptography;
using System.Text;

namespace SockConformance.Harness.Tests.Fuzzing;

/// <summary>A right input and what is done to it.</summary>
/// <param name="Seed">The input.</param>
/// <param name="Edits">The edits, in order.</param>
internal sealed record Mutation(byte[] Seed, IReadOnlyList<Edit> Edits)
{
    /// <summary>The input with all edits made.</summary>
    public byte[] Bytes => Edits.Aggregate(Seed, (input, edit) => edit.Apply(input));

    /// <summary>It as a failing test tells it: what makes it again, and its beginning.</summary>
    public override string ToString()
    {
        byte[] bytes = Bytes;
        string name = Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];
        string file = Path.Combine(FuzzTests.Kept, $"reader-{name}");
        File.WriteAllBytes(file, bytes);
        string begin = Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(300, bytes.Length)));
        return $"{bytes.Length} bytes, kept as {file}: {begin}";
    }
}
