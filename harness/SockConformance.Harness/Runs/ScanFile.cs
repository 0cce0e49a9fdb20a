using System.Text.Json.Serialization.Metadata;
using System.Text.Json;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Runs;

/// <summary>Scan files, version 1: JSON Lines, UTF-8; a header, a line an answer, a footer.</summary>
public static class ScanFile
{
    private const string Format = "sockconformance-scan";
    private const int Version = 1;

    /// <summary>Writes the file whole or not at all.</summary>
    /// <exception cref="IOException">The disk is full or the folder cannot be written; nothing half is left behind.</exception>
    public static void Write(string path, Scan scan)
    {
        ArgumentNullException.ThrowIfNull(scan);
        WholeFile.Write(path, stream =>
        {
            JsonLine.Write(stream, new ScanHeaderLine(Format, Version, scan.Target, scan.Platform, scan.Title, scan.Hello.Reply.Line, scan.Levels, scan.Names, scan.Kinds, scan.Set, scan.Started), ScanJson.Default.ScanHeaderLine);
            foreach (var answer in scan.Answers)
                JsonLine.Write(stream, new ScanAnswerLine(answer.Level, answer.Name, answer.Call, answer.Kind, answer.Said), ScanJson.Default.ScanAnswerLine);
            JsonLine.Write(stream, new ScanFooterLine(RunFileFormat.Complete, scan.Answers.Count), ScanJson.Default.ScanFooterLine);
        });
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="RunFileException">It is no scan file, of another version, damaged or cut short.</exception>
    public static Scan Read(string path)
    {
        try
        {
            return Read(File.ReadAllLines(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RunFileException($"{path}: cannot be read: {e.Message}", e);
        }
    }

    private static Scan Read(string[] lines, string path)
    {
        if (lines.Length == 0 || !lines[0].Contains(Format, StringComparison.Ordinal))
            throw new RunFileException($"{path}:1: this is no scan file; allowed is what 'sockconf scan --out FILE' writes");
        var header = Parse(lines[0], ScanJson.Default.ScanHeaderLine, path, 1);
        if (header.Version != Version)
            throw new RunFileException($"{path}:1: the file has format version {header.Version}, this program reads {Version}; use the program that wrote it or scan again");
        if (!lines[^1].StartsWith("{\"end\":", StringComparison.Ordinal))
            throw new RunFileException($"{path}: the file ends after line {lines.Length} without its footer, so it was cut short; scan again");
        int promised = Parse(lines[^1], ScanJson.Default.ScanFooterLine, path, lines.Length).Answers;
        if (promised != lines.Length - 2)
            throw new RunFileException($"{path}:{lines.Length}: the footer says {promised} answers, the file has {lines.Length - 2}; it was edited; scan again");
        return new Scan
        {
            Target = header.Target,
            Platform = header.Platform,
            Title = header.Title,
            Hello = Hello.Read(Reply.Parse(header.Hello), out string why) ?? throw new RunFileException($"{path}:1: {why}"),
            Levels = header.Levels,
            Names = header.Names,
            Kinds = header.Kinds,
            Set = header.Set,
            Started = header.Started,
            Answers = [.. lines[1..^1].Select((l, i) => ToAnswer(Parse(l, ScanJson.Default.ScanAnswerLine, path, i + 2)))],
        };
    }

    private static ScanAnswer ToAnswer(ScanAnswerLine line) => new(line.Level, line.Name, line.Call, line.Kind, line.Said);

    private static T Parse<T>(string line, JsonTypeInfo<T> type, string path, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, type) ?? throw new RunFileException($"{path}:{number}: the line is 'null'; a scan file's line is an object");
        }
        catch (JsonException e)
        {
            throw new RunFileException($"{path}:{number}: the line is damaged ({e.Message.Split(". Path")[0]}); scan again", e);
        }
    }
}
