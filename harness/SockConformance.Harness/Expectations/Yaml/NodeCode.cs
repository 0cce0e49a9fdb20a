using System.Runtime.CompilerServices;
using System.Text;

namespace SockConformance.Harness.Expectations.Yaml;

/// <summary>Writes nodes as bytes and reads them back, places included.</summary>
internal static class NodeCode
{
    private const byte ScalarCode = 1;
    private const byte SequenceCode = 2;
    private const byte MappingCode = 3;

    /// <summary>Throws at half a character: it would come back as another one.</summary>
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The bytes of a node; null when it holds text that bytes cannot give back.</summary>
    public static byte[]? Write(Node node)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Strict);
        try
        {
            Write(writer, node);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
        return stream.ToArray();
    }

    /// <summary>The node.</summary>
    /// <param name="bytes">What <see cref="Write(Node)"/> gave.</param>
    /// <param name="file">The file that its places are in.</param>
    /// <exception cref="InvalidDataException">The bytes are no node.</exception>
    public static Node Read(ReadOnlyMemory<byte> bytes, string file)
    {
        var reader = new NodeBytes(bytes.Span);
        var node = Read(ref reader, file);
        return reader.IsAtEnd ? node : throw new InvalidDataException("bytes are left over");
    }

    private static void Write(BinaryWriter writer, Node node)
    {
        writer.Write(node switch { Scalar => ScalarCode, Sequence => SequenceCode, _ => MappingCode });
        writer.Write7BitEncodedInt(node.Where.Line);
        writer.Write7BitEncodedInt(node.Where.Column);
        switch (node)
        {
            case Scalar scalar:
                writer.Write(scalar.Text);
                break;
            case Sequence sequence:
                writer.Write7BitEncodedInt(sequence.Items.Count);
                foreach (var item in sequence.Items)
                    Write(writer, item);
                break;
            case Mapping mapping:
                writer.Write7BitEncodedInt(mapping.Entries.Count);
                foreach (var entry in mapping.Entries)
                {
                    Write(writer, entry.Key);
                    Write(writer, entry.Value);
                }
                break;
            default:
                throw new ArgumentException($"a node of an unknown kind: {node.Kind}", nameof(node));
        }
    }

    /// <summary>Compiled well at once: it runs a hundred thousand times in a process that lives for a tenth of a second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Node Read(ref NodeBytes reader, string file)
    {
        byte code = reader.Byte();
        var where = new Place(file, reader.Number(), reader.Number());
        switch (code)
        {
            case ScalarCode:
                return new Scalar(where, reader.Text());
            case SequenceCode:
                var items = new Node[reader.Count()];
                for (int i = 0; i < items.Length; i++)
                    items[i] = Read(ref reader, file);
                return new Sequence(where, items);
            case MappingCode:
                var entries = new Entry[reader.Count()];
                for (int i = 0; i < entries.Length; i++)
                    entries[i] = new Entry(Read(ref reader, file) as Scalar ?? throw new InvalidDataException("a key is no text"), Read(ref reader, file));
                return new Mapping(where, entries);
            default:
                throw new InvalidDataException($"there is no node of code {code}");
        }
    }
}
