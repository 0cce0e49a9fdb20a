using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Runs;

/// <summary>A file of JSON Lines with a header and a footer, read a line at a time and within bounds.</summary>
internal sealed class JsonLines(TextReader reader, string name, JsonLinesFormat format)
{
    /// <summary>Bytes of the largest file that is read: a hundred runs of all cases there are.</summary>
    public const long Largest = 256L << 20;

    /// <summary>What a complaint says of a file whose lines cannot all be true.</summary>
    public const string Edited = "it was edited or put together from parts";

    private readonly BoundedLines lines = new(reader);

    /// <summary>The number of the line that was read last, counted from 1.</summary>
    public int Number => lines.Number;

    /// <summary>Whether there is nothing behind the line that was read last.</summary>
    public bool AtEnd => lines.AtEnd;

    /// <summary>Reads a file.</summary>
    /// <exception cref="RunFileException">It is not there, or too large, or what <paramref name="read"/> finds wrong.</exception>
    public static T Read<T>(string path, JsonLinesFormat format, Func<JsonLines, T> read)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > Largest } file)
            {
                string size = $"the file has {file.Length >> 20} MB, and more than {Largest >> 20} MB are not read";
                throw new RunFileException(new Place(path), $"{size}; keep one {format.Content} a file, and leave this one out");
            }
            using var reader = CompressedText.Open(path);
            return read(new JsonLines(reader, path, format));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RunFileException(new Place(path), $"cannot be read: {e.Message}", e);
        }
        catch (InvalidDataException e)
        {
            string what = $"the compressed file is damaged or was cut short ({e.Message})";
            throw new RunFileException(new Place(path), $"{what}; copy it again, or {format.Again}", e);
        }
    }

    /// <summary>The next line without its end, or null at the end of the file.</summary>
    /// <exception cref="RunFileException">The line is too long.</exception>
    public string? Next()
    {
        string? line = lines.Next();
        if (lines.Total > Largest)
            throw WrongFile($"it has more than {Largest >> 20} million characters, which no {format.File} has; leave it out");
        if (!lines.IsTooLong)
            return line;
        string what = $"the line has more than {BoundedLines.Longest} characters, and no line of a {format.File} has";
        throw Wrong($"{what}; the file was damaged or made by something else; {format.Again}");
    }

    /// <summary>The first line.</summary>
    /// <exception cref="RunFileException">It is no header of this format, or of a version that is not read.</exception>
    public T Header<T>(JsonTypeInfo<T> type, Func<T, int> versionOf)
    {
        string begins = $"a {format.File} begins with a header, as {format.Writer} writes it";
        string line = Next() ?? throw WrongFile($"the file is empty; {begins}");
        if (!line.StartsWith('{') || !line.Contains(format.Word, StringComparison.Ordinal))
        {
            string found = $"this is no {format.File}: it begins with '{Shorten(line)}'";
            throw Wrong($"{found}; allowed is what {format.Writer} writes{format.Rather}");
        }
        var header = Parse(line, type);
        int version = versionOf(header);
        if (!format.Versions.Contains(version))
        {
            string found = $"the file has format version {version}, this program reads {string.Join(" and ", format.Versions)}";
            throw Wrong($"{found}; use the program that wrote it or {format.Again}");
        }
        return header;
    }

    /// <summary>Looks whether the header has what it needs.</summary>
    /// <exception cref="RunFileException">A value is null.</exception>
    public void CheckHeader(params ReadOnlySpan<(string Key, string? Value)> needed)
    {
        foreach (var (key, value) in needed)
            if (value is null)
                throw Wrong($"the header lacks '{key}'; it was edited; {format.Again}");
    }

    /// <summary>Whether a line is the last one.</summary>
    public static bool IsFooter(string line) => line.StartsWith("{\"end\":", StringComparison.Ordinal);

    /// <summary>The last line.</summary>
    /// <exception cref="RunFileException">It says that the file ends otherwise than it may.</exception>
    public T Footer<T>(string line, JsonTypeInfo<T> type, Func<T, string?> endOf, params string[] allowed)
    {
        var footer = Parse(line, type);
        string? end = endOf(footer);
        return allowed.Contains(end) ? footer
            : throw Wrong($"the footer says '{Shorten(end ?? "")}'; allowed: {string.Join(", ", allowed)}; {format.Again}");
    }

    /// <summary>Looks whether the file ends behind its footer and has as many lines as that says.</summary>
    /// <param name="promised">How many the footer says there are.</param>
    /// <param name="found">How many there are.</param>
    /// <param name="what">What they are: <c>cases</c>.</param>
    /// <exception cref="RunFileException">It does not.</exception>
    public void CheckEnd(int promised, int found, string what)
    {
        if (Next() is { } more)
            throw Wrong(
                $"behind the footer there is more: '{Shorten(more)}'; a file holds one {format.Content}, so take them apart");
        if (promised != found)
            throw Wrong($"the footer says {promised} {what}, the file has {found}; {Edited}; {format.Again}");
    }

    /// <summary>A line's object.</summary>
    /// <exception cref="RunFileException">It is none.</exception>
    public T Parse<T>(string line, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(line, type)
                ?? throw Wrong($"the line is 'null'; a {format.File}'s line is an object; {format.Again}");
        }
        catch (JsonException e)
        {
            string found = $"the line is damaged ({e.Message.Split(". Path")[0]}); it begins with '{Shorten(line)}'";
            throw new RunFileException(new Place(name, Number), $"{found}; {format.Again}", e);
        }
    }

    /// <summary>Something wrong with the line that was read last.</summary>
    public RunFileException Wrong(string what) => new(new Place(name, Number), what);

    /// <summary>Something wrong with the file as a whole.</summary>
    public RunFileException WrongFile(string what) => new(new Place(name), what);

    /// <summary>The file has no footer.</summary>
    /// <param name="otherwise">What else can be done; or empty.</param>
    public RunFileException CutShort(string otherwise = "") =>
        WrongFile($"the file ends after line {Number} without its footer, so it was cut short; {format.Again}{otherwise}");

    /// <summary>The beginning of a text that may be long.</summary>
    public static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "...";
}
