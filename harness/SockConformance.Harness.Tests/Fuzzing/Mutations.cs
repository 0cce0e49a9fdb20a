using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace SockConformance.Harness.Tests.Fuzzing;

/// <summary>Right inputs, damaged: some edits of one of them.</summary>
internal static class Mutations
{
    private const int MostEdits = 6;

    /// <summary>What the readers have a meaning for, and what none of them expects.</summary>
    private static readonly string[] Words =
    [
        "\0", "\n", "\r\n", "\t", " ", "  ", "\u202e", "\ufeff", "\u2028", "\u001b[31m", "{", "}", "[", "]", "\"", "'", "`", ":",
        ": ", ",", "- ", "#", "# ", "/*", "*/", "//", "|", ">", "&a ", "*a", "!!int ", "<<: ", "? ", "---\n", "%", "%4", "%ff",
        "null", "true", "yes", "0", "-1", "1e400", "2147483648", "9223372036854775808", "-9223372036854775809", "0x", "{}", "[]",
        "{\"end\":", "ok ", "err ", "crash SIGSEGV", "hang 1", "bad x", "absent", "case=", "hash=", "us=", "value=", "$kind", "@",
        "../", "#if 0\n", "#endif\n", "R\"(", "\"\"\"", "${", "linux", "netbsd", "winsock", "SO_KEEPALIVE", "not ", "fails ",
        "above ", "{a:int}", "bytes:", "char*",
    ];

    /// <summary>What is only found where much of it stands in a row.</summary>
    private static readonly string[] Masses =
        ["[", "{\"a\":", "{ a: ", "- ", "(", "\"", "x", "9", "a.", "#if A\n", "ok\n", "\n", "{\u00e9", "$a "];

    private static readonly Gen<byte[]> Piece = Gen.Frequency(
        (12, Gen.Elements(Words).Select(Encoding.UTF8.GetBytes)),
        (3, Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b)).Select(b => b.Length > 16 ? b[..16] : b)),
        (1, Gen.Elements(Masses).SelectMany(m => Gen.Choose(100, 12_000), Mass)));

    private static readonly Gen<Edit> AnyEdit =
        from how in Gen.Elements(Enum.GetValues<EditKind>())
        from at in Gen.Choose(0, Edit.Whole)
        from length in Gen.Frequency((4, Gen.Choose(1, 6)), (2, Gen.Choose(1, 80)), (1, Gen.Choose(1, 4000)))
        from bytes in Piece
        select new Edit(how, at, length, bytes);

    /// <summary>Damaged inputs; the smaller ones of one have fewer edits.</summary>
    public static Arbitrary<Mutation> From(IReadOnlyList<byte[]> seeds) => Arb.From(
        from seed in Gen.Choose(0, seeds.Count - 1)
        from count in Gen.Choose(1, MostEdits)
        from edits in Gen.ArrayOf(AnyEdit, count)
        select new Mutation(seeds[seed], edits),
        m => Enumerable.Range(0, m.Edits.Count).Select(i => Without(m, i)));

    private static Mutation Without(Mutation whole, int edit) =>
        whole with { Edits = [.. whole.Edits.Where((_, i) => i != edit)] };

    private static byte[] Mass(string piece, int times) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, times)));
}
