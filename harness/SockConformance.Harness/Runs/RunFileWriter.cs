using System.IO.Compression;
namespace SockConformance.Harness.Runs;

/// <summary>Writes run files.</summary>
public static class RunFileWriter
{
    /// <summary>Writes the file whole or not at all, compressed where its name says so (<c>.jsonl.gz</c>).</summary>
    /// <exception cref="IOException">The disk is full or the folder cannot be written; nothing half is left behind.</exception>
    public static void Write(string path, Run run)
    {
        if (RunFileName.IsCompressed(path))
            WholeFile.Write(path, stream => WriteCompressed(stream, run));
        else
            WholeFile.Write(path, stream => Write(stream, run));
    }

    private static void WriteCompressed(Stream stream, Run run)
    {
        using var compressed = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        using var buffered = new BufferedStream(compressed, 1 << 16);
        Write(buffered, run);
    }

    /// <summary>Writes the run's lines to a stream.</summary>
    public static void Write(Stream stream, Run run)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(run);
        JsonLine.Write(stream, ToLine(run.Header), RunJson.Default.HeaderLine);
        foreach (var each in run.Cases)
            JsonLine.Write(stream, ToLine(each), RunJson.Default.CaseLine);
        string end = run.Complete ? RunFileFormat.Complete : RunFileFormat.Partial;
        JsonLine.Write(stream, new FooterLine(end, run.Cases.Count), RunJson.Default.FooterLine);
    }

    private static HeaderLine ToLine(RunHeader header) => new(
        RunFileFormat.Name,
        RunFileFormat.Version,
        header.Target,
        header.Platform,
        header.Title,
        header.Speaks,
        header.Hello.Reply.Line,
        header.Driver,
        header.Expectations,
        header.Only,
        header.Started,
        header.Headers is { } h ? new HeadersLine(h.Symbols, h.Structures, h.Layouts) : null,
        header.Native ? true : null,
        header.Recorded);

    private static CaseLine ToLine(RunCase each) => new(
        each.Transcript.CaseId,
        each.Transcript.Hash,
        [.. each.Transcript.Exchanges.Select(e => (IReadOnlyList<string>)[e.Request, e.Reply.Text])],
        [.. each.Verdicts.Select(VerdictLines.ToLine)],
        [.. each.Transcript.Exchanges.Select(e => e.Reply.Microseconds)]);
}
