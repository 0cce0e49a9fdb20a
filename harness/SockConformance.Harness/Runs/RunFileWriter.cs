using System.Buffers;
using System.IO.Compression;
using System.Text.Json;

namespace SockConformance.Harness.Runs;

/// <summary>Writes run files.</summary>
public static class RunFileWriter
{
    /// <summary>So many bytes are written at once, or some more.</summary>
    private const int Portion = 1 << 16;

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
        WriteCases(stream, run.Cases);
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

    /// <summary>The lines of the cases, each as a <see cref="CaseLine"/> is read.</summary>
    private static void WriteCases(Stream stream, IEnumerable<RunCase> cases)
    {
        var buffer = new ArrayBufferWriter<byte>(2 * Portion);
        using var json = new Utf8JsonWriter(buffer);
        foreach (var each in cases)
        {
            Write(each, json);
            json.Flush();
            json.Reset();
            buffer.Write("\n"u8);
            if (buffer.WrittenCount >= Portion)
                Pass();
        }
        Pass();

        void Pass()
        {
            stream.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }
    }

    private static void Write(RunCase each, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("case"u8, each.Transcript.CaseId);
        json.WriteString("hash"u8, each.Transcript.Hash);
        json.WriteStartArray("log"u8);
        foreach (var (request, reply) in each.Transcript.Exchanges)
        {
            json.WriteStartArray();
            json.WriteStringValue(request);
            json.WriteStringValue(reply.Text);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteStartArray("verdicts"u8);
        foreach (var verdict in each.Verdicts)
            JsonSerializer.Serialize(json, VerdictLines.ToLine(verdict), RunJson.Default.VerdictLine);
        json.WriteEndArray();
        json.WriteStartArray("us"u8);
        foreach (var (_, reply) in each.Transcript.Exchanges)
            json.WriteNumberValue(reply.Microseconds);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
