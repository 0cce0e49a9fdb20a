using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations;

/// <summary>Keeps what the YAML parser made of files, so that a fresh process need not start the parser at all.</summary>
/// <remarks>
/// A file is found by a hash of its path and all of its text, so what is found cannot be of another text. The whole is bound to the program that wrote it and
/// ends with a hash of itself: of another version, cut short or damaged it counts as empty. Only files without problems are kept.
/// </remarks>
public sealed class NodeCache
{
    private const int HashBytes = 32;

    /// <summary>More than this of things that nobody asks for would cost every reader time.</summary>
    private const long MostBytes = 8 << 20;

    private static readonly byte[] Magic = [.. "sockconformance nodes 1\n"u8, .. ProgramHash()];

    private readonly Dictionary<string, ReadOnlyMemory<byte>> before;
    private readonly Dictionary<string, ReadOnlyMemory<byte>> now = new(StringComparer.Ordinal);
    private readonly Lock guard = new();
    private bool missed;

    private NodeCache(Dictionary<string, ReadOnlyMemory<byte>> before) => this.before = before;

    /// <summary>Whether writing it again would keep something that it had not.</summary>
    public bool HasNews => missed;

    /// <summary>An empty one.</summary>
    public static NodeCache Empty() => new([]);

    /// <summary>Reads one; anything but what <see cref="Bytes"/> of this very program gave is as good as nothing.</summary>
    public static NodeCache Read(ReadOnlyMemory<byte> bytes)
    {
        var entries = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        int end = bytes.Length - HashBytes;
        if (end < Magic.Length || !bytes.Span.StartsWith(Magic) || !SHA256.HashData(bytes.Span[..end]).AsSpan().SequenceEqual(bytes.Span[end..]))
            return Empty();
        int at = Magic.Length;
        while (at < end)
        {
            if (end - at < HashBytes + sizeof(int))
                return Empty();
            string key = Convert.ToHexString(bytes.Span.Slice(at, HashBytes));
            int length = BitConverter.ToInt32(bytes.Span.Slice(at + HashBytes, sizeof(int)));
            at += HashBytes + sizeof(int);
            if (length < 0 || length > end - at)
                return Empty();
            entries[key] = bytes.Slice(at, length);
            at += length;
        }
        return new NodeCache(entries);
    }

    /// <summary>All that was asked for since it was read; and what it had, another folder's perhaps, while there is room for it.</summary>
    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        stream.Write(Magic);
        var rest = before.Where(e => !now.ContainsKey(e.Key)).ToList();
        bool hasRoom = now.Values.Concat(rest.Select(e => e.Value)).Sum(v => (long)v.Length) <= MostBytes;
        foreach (var (key, node) in (hasRoom ? now.Concat(rest) : now).OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            stream.Write(Convert.FromHexString(key));
            stream.Write(BitConverter.GetBytes(node.Length));
            stream.Write(node.Span);
        }
        stream.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        return stream.ToArray();
    }

    /// <summary>The file's node: as it was kept, or from the parser.</summary>
    internal Node? Get(SourceFile file, Problems problems)
    {
        string key = KeyOf(file);
        if (before.TryGetValue(key, out var kept) && Decode(kept, file.Path) is { } found)
        {
            lock (guard)
                now[key] = kept;
            return found;
        }
        var own = new Problems();
        var node = NodeReader.Read(file.Path, file.Text, own);
        problems.AddRange(own.All);
        if (node is not null && own.All.Count == 0 && NodeCode.Write(node) is { } bytes)
        {
            lock (guard)
            {
                now[key] = bytes;
                missed = true;
            }
        }
        return node;
    }

    private static Node? Decode(ReadOnlyMemory<byte> bytes, string file)
    {
        try
        {
            return NodeCode.Read(bytes, file);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string KeyOf(SourceFile file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(file.Path + "\0"));
        hash.AppendData(MemoryMarshal.AsBytes(file.Text.AsSpan()));
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>Another build of ours, or another parser, may read the same text in another way.</summary>
    private static byte[] ProgramHash() =>
        [.. typeof(NodeCache).Module.ModuleVersionId.ToByteArray(), .. SHA256.HashData(Encoding.UTF8.GetBytes(typeof(YamlDotNet.Core.Parser).Assembly.FullName!))];
}
