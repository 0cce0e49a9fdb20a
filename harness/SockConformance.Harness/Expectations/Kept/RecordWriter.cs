using System.Text;

namespace SockConformance.Harness.Expectations.Kept;

/// <summary>
/// Writes records of one file as bytes: each text once, in front of all else, and a number wherever it is said.
/// </summary>
/// <param name="file">The file that all places are in.</param>
internal sealed class RecordWriter(string file) : IDisposable
{
    /// <summary>Throws at half a character: it would come back as another one.</summary>
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly BinaryWriter body = new(new MemoryStream(), Strict);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private bool isLost;

    /// <summary>What was written; null when it is something that bytes cannot give back.</summary>
    public byte[]? Bytes()
    {
        if (isLost)
            return null;
        using var whole = new MemoryStream();
        using var writer = new BinaryWriter(whole, Strict);
        writer.Write7BitEncodedInt(texts.Count);
        try
        {
            foreach (string text in texts)
                writer.Write(text);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
        body.Flush();
        ((MemoryStream)body.BaseStream).WriteTo(whole);
        return whole.ToArray();
    }

    public void Dispose() => body.Dispose();

    public void Number(int number)
    {
        isLost |= number < 0;
        body.Write7BitEncodedInt(number);
    }

    public void Long(long number) => body.Write(number);

    public void Flag(bool flag) => Number(flag ? 1 : 0);

    public void Text(string text) => TextOrNull(text);

    public void TextOrNull(string? text)
    {
        int number = 0;
        if (text is not null && !numbers.TryGetValue(text, out number))
        {
            texts.Add(text);
            numbers.Add(text, number = texts.Count);
        }
        Number(number);
    }

    public void Place(Place place)
    {
        isLost |= place.File != file;
        Number(place.Line);
        Number(place.Column);
    }

    public void Texts(IReadOnlyList<string> list) => List(list, (w, t) => w.Text(t));

    public void List<T>(IReadOnlyCollection<T> items, Action<RecordWriter, T> item)
    {
        Number(items.Count);
        foreach (var each in items)
            item(this, each);
    }

    public void Map<T>(IReadOnlyDictionary<string, T> map, Action<RecordWriter, T> write)
    {
        Number(map.Count);
        foreach (var (key, value) in map)
        {
            Text(key);
            write(this, value);
        }
    }

    public void OrNull<T>(T? value, Action<RecordWriter, T> write)
        where T : class
    {
        Flag(value is not null);
        if (value is not null)
            write(this, value);
    }
}
