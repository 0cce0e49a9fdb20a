using System.Buffers.Binary;
using System.Text;

namespace SockConformance.Harness.Expectations.Kept;

/// <summary>Reads what a <see cref="RecordWriter"/> wrote, and never beyond its end.</summary>
internal sealed class RecordReader
{
    private readonly byte[] bytes;
    private readonly int end;
    private readonly string file;
    private readonly string[] texts;
    private int at;

    /// <summary>Begins to read.</summary>
    /// <param name="bytes">What has the bytes in it.</param>
    /// <param name="entry">Where they stand there.</param>
    /// <param name="file">The file that all places are in.</param>
    public RecordReader(byte[] bytes, KeptEntry entry, string file)
    {
        this.bytes = bytes;
        this.file = file;
        at = entry.At;
        end = entry.At + entry.Length;
        texts = new string[Count()];
        ReadTexts();
    }

    public bool IsAtEnd => at == end;

    public bool Flag() => Choice(2) == 1;

    /// <summary>One of so many.</summary>
    public int Choice(int count)
    {
        int choice = Number();
        return choice < count ? choice : throw new InvalidDataException("a choice is none of those there are");
    }

    public long Long()
    {
        if (end - at < sizeof(long))
            throw new InvalidDataException("the bytes end early");
        at += sizeof(long);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at - sizeof(long)));
    }

    public string Text() => TextOrNull() ?? throw new InvalidDataException("a text is missing");

    public string? TextOrNull()
    {
        int number = Number();
        if (number > texts.Length)
            throw new InvalidDataException("there is no such text");
        return number == 0 ? null : texts[number - 1];
    }

    public Place Place() => new(file, Number(), Number());

    public string[] Texts()
    {
        int count = Count();
        if (count == 0)
            return [];
        var list = new string[count];
        for (int i = 0; i < count; i++)
            list[i] = Text();
        return list;
    }

    public T[] List<T>(Func<RecordReader, T> item)
    {
        int count = Count();
        if (count == 0)
            return [];
        var list = new T[count];
        for (int i = 0; i < count; i++)
            list[i] = item(this);
        return list;
    }

    public Dictionary<string, T> Map<T>(Func<RecordReader, T> value)
    {
        int count = Count();
        var map = new Dictionary<string, T>(count, StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
            map[Text()] = value(this);
        return map;
    }

    public T? OrNull<T>(Func<RecordReader, T> value)
        where T : class => Flag() ? value(this) : null;

    /// <summary>How many follow: each has a byte at least.</summary>
    public int Count()
    {
        int count = Number();
        return count <= end - at ? count : throw new InvalidDataException("there is less than it says");
    }

    /// <summary>A number as <see cref="BinaryWriter.Write7BitEncodedInt(int)"/> writes it, not below 0.</summary>
    public int Number()
    {
        long number = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            if (at >= end)
                throw new InvalidDataException("the bytes end early");
            byte next = bytes[at++];
            number |= (long)(next & 0x7f) << shift;
            if (next < 0x80)
                return number <= int.MaxValue ? (int)number : throw new InvalidDataException("a number is too large");
        }
        throw new InvalidDataException("a number does not end");
    }

    private void ReadTexts()
    {
        for (int i = 0; i < texts.Length; i++)
        {
            int length = Count();
            texts[i] = Encoding.UTF8.GetString(bytes, at, length);
            at += length;
        }
    }
}
