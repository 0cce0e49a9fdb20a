using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Runs;

/// <summary>Scan files, version 1: JSON Lines, UTF-8; a header, a line an answer, a footer.</summary>
public static class ScanFile
{
    private const string Format = "sockconformance-scan";
    private const int Version = 1;

    private static readonly JsonLinesFormat Lines =
        new(Format, [Version], "scan file", "scan", "'sockconf scan --out FILE'", "scan again");

    /// <summary>Writes the file whole or not at all.</summary>
    /// <exception cref="IOException">The disk is full or the folder cannot be written; nothing half is left behind.</exception>
    public static void Write(string path, Scan scan)
    {
        ArgumentNullException.ThrowIfNull(scan);
        WholeFile.Write(path, stream =>
        {
            JsonLine.Write(stream, ToLine(scan), ScanJson.Default.ScanHeaderLine);
            foreach (var answer in scan.Answers)
                JsonLine.Write(stream, ToLine(answer), ScanJson.Default.ScanAnswerLine);
            var footer = new ScanFooterLine(RunFileFormat.Complete, scan.Answers.Count);
            JsonLine.Write(stream, footer, ScanJson.Default.ScanFooterLine);
        });
    }

    private static ScanHeaderLine ToLine(Scan scan) => new(
        Format,
        Version,
        scan.Target,
        scan.Platform,
        scan.Title,
        scan.Hello.Reply.Line,
        scan.Levels,
        scan.Names,
        scan.Kinds,
        scan.Set,
        scan.Started);

    private static ScanAnswerLine ToLine(ScanAnswer answer) =>
        new(answer.Level, answer.Name, answer.Call, answer.Kind, answer.Said);

    /// <summary>Reads a file.</summary>
    /// <exception cref="RunFileException">It is no scan file, of another version, damaged or cut short.</exception>
    public static Scan Read(string path) => JsonLines.Read(path, Lines, Read);

    private static Scan Read(JsonLines lines)
    {
        var header = lines.Header(ScanJson.Default.ScanHeaderLine, h => h.Version);
        lines.CheckHeader(
            ("target", header.Target), ("platform", header.Platform), ("title", header.Title), ("hello", header.Hello),
            ("levels", header.Levels), ("names", header.Names));
        var hello = Hello.Read(Reply.Parse(header.Hello), out string why) ?? throw lines.Wrong(why);
        var answers = new List<ScanAnswer>();
        ScanFooterLine? footer = null;
        while (footer is null && lines.Next() is { } line)
        {
            if (JsonLines.IsFooter(line))
                footer = lines.Footer(line, ScanJson.Default.ScanFooterLine, f => f.End, RunFileFormat.Complete);
            else
                answers.Add(ToAnswer(lines.Parse(line, ScanJson.Default.ScanAnswerLine), lines));
        }
        if (footer is null)
            throw lines.CutShort();
        lines.CheckEnd(footer.Answers, answers.Count, "answers");
        return new Scan
        {
            Target = header.Target,
            Platform = header.Platform,
            Title = header.Title,
            Hello = hello,
            Levels = header.Levels,
            Names = header.Names,
            Kinds = header.Kinds ?? [],
            Set = header.Set,
            Started = header.Started,
            Answers = answers,
        };
    }

    private static ScanAnswer ToAnswer(ScanAnswerLine line, JsonLines lines) =>
        line is { Call: not null, Kind: not null, Said: not null }
            ? new(line.Level, line.Name, line.Call, line.Kind, line.Said)
            : throw lines.Wrong("the line is no answer: it needs level, name, call, kind and said; scan again");
}
