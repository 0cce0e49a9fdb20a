using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using SockConformance.Harness.Expectations.Reading;

namespace SockConformance.Harness.Expectations.Kept;

/// <summary>
/// Keeps what was read of files, so that a fresh process need neither start the YAML parser nor check again what it found in
/// order.
/// </summary>
/// <remarks>
/// A file is found by a hash of its path, all of its text and all of the text of platforms.yaml, which is all that its reading
/// depends on; so what is found cannot be of another text. The whole is bound to the program that wrote it and ends with a hash
/// of itself: of another version, cut short or damaged it counts as empty. Only files without problems are kept.
/// </remarks>
public sealed class RecordCache
{
    private const int HashBytes = 32;
    private const int HeadBytes = HashBytes + sizeof(int);

    /// <summary>More than this of things that nobody asks for would cost every reader time.</summary>
    private const long MostBytes = 4 << 20;

    private static readonly byte[] Magic = [.. "sockconformance records 1\n"u8, .. ProgramHash()];

    private readonly byte[] bytes;
    private readonly Dictionary<string, KeptEntry> before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> news = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private byte[] hashed = new byte[1 << 16];

    private RecordCache(byte[] bytes) => this.bytes = bytes;

    /// <summary>Whether writing it again would keep something that it had not.</summary>
    public bool HasNews => news.Count > 0;

    /// <summary>An empty one.</summary>
    public static RecordCache Empty() => new([]);

    /// <summary>Reads one; anything but what <see cref="Bytes"/> of this very program gave is as good as nothing.</summary>
    public static RecordCache Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        int end = bytes.Length - HashBytes;
        if (end < Magic.Length || !bytes.AsSpan().StartsWith(Magic))
            return Empty();
        if (!SHA256.HashData(bytes.AsSpan(0, end)).AsSpan().SequenceEqual(bytes.AsSpan(end)))
            return Empty();
        var cache = new RecordCache(bytes);
        for (int at = Magic.Length; at < end;)
        {
            if (end - at < HeadBytes)
                return Empty();
            string key = Encoding.Latin1.GetString(bytes, at, HashBytes);
            int length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at + HashBytes));
            at += HeadBytes;
            if (length < 0 || length > end - at)
                return Empty();
            cache.before[key] = new KeptEntry(at, length);
            at += length;
        }
        return cache;
    }

    /// <summary>
    /// All that was asked for since it was read; and what it had, another folder's perhaps, while there is room for it.
    /// </summary>
    public byte[] Bytes()
    {
        long all = news.Values.Sum(n => (long)n.Length) + before.Values.Sum(e => (long)e.Length);
        var keys = before.Keys.Where(k => !news.ContainsKey(k) && (all <= MostBytes || asked.Contains(k))).Concat(news.Keys)
            .ToList();
        keys.Sort(string.CompareOrdinal);
        using var stream = new MemoryStream();
        stream.Write(Magic);
        byte[] head = new byte[HeadBytes];
        foreach (string key in keys)
        {
            var entry = news.TryGetValue(key, out byte[]? fresh) ? fresh : bytes.AsSpan(before[key].At, before[key].Length);
            Encoding.Latin1.GetBytes(key, head);
            BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(HashBytes), entry.Length);
            stream.Write(head);
            stream.Write(entry);
        }
        stream.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        return stream.ToArray();
    }

    /// <summary>The name of what is read of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="context">The name of what else its reading depends on.</param>
    internal string KeyOf(SourceFile file, string context)
    {
        // All characters as they are, half ones too; what stands before them tells how many of them are whose.
        char from = file.IsFromDisk ? 'b' : 't';
        string head = FormattableString.Invariant($"{from} {file.Path.Length} {context.Length} {file.Path}{context}");
        var first = MemoryMarshal.AsBytes(head.AsSpan());
        var second = file.Content;
        int length = first.Length + second.Length;
        if (hashed.Length < length)
            hashed = new byte[length * 2];
        first.CopyTo(hashed);
        second.CopyTo(hashed.AsSpan(first.Length));
        return Encoding.Latin1.GetString(SHA256.HashData(hashed.AsSpan(0, length)));
    }

    /// <summary>What was kept under that name, or null.</summary>
    internal T? Find<T>(string key, string path, Code<T> code)
        where T : class
    {
        if (!before.TryGetValue(key, out var entry))
            return null;
        try
        {
            var reader = new RecordReader(bytes, entry, path);
            var found = code.Read(reader);
            if (!reader.IsAtEnd)
                return null;
            asked.Add(key);
            return found;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Keeps what was read of a file without problems.</summary>
    internal void Keep<T>(string key, string path, Code<T> code, T value)
        where T : class
    {
        using var writer = new RecordWriter(path);
        code.Write(writer, value);
        if (writer.Bytes() is { } written)
            news[key] = written;
    }

    /// <summary>Another build of ours, or another parser, may read the same text in another way.</summary>
    private static byte[] ProgramHash() => [.. VersionOf(typeof(RecordCache)), .. VersionOf(typeof(YamlDotNet.Core.Parser))];

    private static byte[] VersionOf(Type type) => type.Module.ModuleVersionId.ToByteArray();
}
