using System.Text.Json.Serialization.Metadata;
using System.Text.Json;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Runs;

/// <summary>Reads run files. What is wrong with one is told with file and line; a file cut short is refused unless asked for.</summary>
public static class RunFileReader
{
    /// <summary>Bytes of the largest file that is read: a hundred runs of all cases there are.</summary>
    public const long Largest = 256L << 20;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="allowPartial">Whether a run that was ended in the middle, or a file without its footer, may be read as far as it goes.</param>
    /// <exception cref="RunFileException">It is no run file, of another version, damaged, or partial and not allowed.</exception>
    public static Run Read(string path, bool allowPartial = false)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > Largest } file)
                throw new RunFileException($"{path}: the file has {file.Length >> 20} MB; a run of all cases has some 2 MB, and more than {Largest >> 20} MB are not read; keep one run a file, and leave this one out");
            using var reader = new StreamReader(path);
            return Read(reader, path, allowPartial);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RunFileException($"{path}: cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Reads a run from text.</summary>
    /// <exception cref="RunFileException">As above.</exception>
    public static Run Read(TextReader reader, string name, bool allowPartial)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var lines = new RunFileLines(reader, name);
        var header = ReadHeader(lines.Next(), name);
        var cases = new List<RunCase>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        FooterLine? footer = null;
        while (footer is null && lines.Next() is { } line)
        {
            int number = lines.Number;
            try
            {
                if (line.StartsWith("{\"end\":", StringComparison.Ordinal))
                    footer = ReadFooter(line, name, number);
                else
                    cases.Add(ToCase(Parse(line, RunJson.Default.CaseLine, name, number), name, number));
            }
            catch (RunFileException) when (allowPartial && lines.AtEnd)
            {
                break;
            }
            if (footer is null && !seen.Add(cases[^1].Transcript.CaseId))
                throw new RunFileException($"{name}:{number}: the case {cases[^1].Transcript.CaseId} stands in the file twice; it was edited or put together from parts; run again");
        }
        if (footer is not null && lines.Next() is { } more)
            throw new RunFileException($"{name}:{lines.Number}: behind the footer there is more: '{Shorten(more)}'; a file holds one run, so take them apart");
        if (footer is not null && footer.Cases != cases.Count)
            throw new RunFileException($"{name}:{lines.Number}: the footer says {footer.Cases} cases, the file has {cases.Count}; it was edited or put together from parts; run again");
        bool complete = footer?.End == RunFileFormat.Complete;
        if (!complete && !allowPartial)
        {
            throw new RunFileException(footer is null
                ? $"{name}: the file ends after line {lines.Number} without its footer, so it was cut short; run again, or pass --partial to read what is there"
                : $"{name}: the run was ended in the middle; run again, or pass --partial to read what is there");
        }
        return new Run(header, [.. cases.OrderBy(c => c.Transcript.CaseId, StringComparer.Ordinal)], complete);
    }

    private static RunHeader ReadHeader(string? line, string name)
    {
        if (line is null)
            throw new RunFileException($"{name}: the file is empty; a run file begins with a header, as 'sockconf run' writes it");
        if (!line.StartsWith('{') || !line.Contains(RunFileFormat.Name, StringComparison.Ordinal))
            throw new RunFileException($"{name}:1: this is no run file: it begins with '{Shorten(line)}'; allowed is what 'sockconf run' writes (for a driver's output use 'sockconf judge')");
        var header = Parse(line, RunJson.Default.HeaderLine, name, 1);
        if (header.Version != RunFileFormat.Version)
            throw new RunFileException($"{name}:1: the file has format version {header.Version}, this program reads {RunFileFormat.Version}; use the program that wrote it or run again");
        foreach (var (key, value) in new[] { ("target", header.Target), ("platform", header.Platform), ("title", header.Title), ("hello", header.Hello), ("expectations", header.Expectations) })
            if (value is null)
                throw new RunFileException($"{name}:1: the header lacks '{key}'; it was edited; run again");
        var hello = Hello.Read(Reply.Parse(header.Hello), out string why) ?? throw new RunFileException($"{name}:1: {why}");
        return new RunHeader
        {
            Target = header.Target,
            Platform = header.Platform,
            Title = header.Title,
            Speaks = header.Speaks,
            Hello = hello,
            Headers = header.Headers is { Symbols: not null, Structures: not null, Layouts: not null } h ? new HeaderAnswers(h.Symbols, h.Structures, h.Layouts) : null,
            Driver = header.Driver,
            Expectations = header.Expectations,
            Only = header.Only ?? [],
            Started = header.Started,
        };
    }

    private static FooterLine ReadFooter(string line, string name, int number)
    {
        var footer = Parse(line, RunJson.Default.FooterLine, name, number);
        return footer.End is RunFileFormat.Complete or RunFileFormat.Partial ? footer
            : throw new RunFileException($"{name}:{number}: the footer says '{Shorten(footer.End ?? "")}'; allowed: {RunFileFormat.Complete}, {RunFileFormat.Partial}; run again");
    }

    private static T Parse<T>(string line, JsonTypeInfo<T> type, string name, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, type) ?? throw new RunFileException($"{name}:{number}: the line is 'null'; a run file's line is an object");
        }
        catch (JsonException e)
        {
            throw new RunFileException($"{name}:{number}: the line is damaged ({e.Message.Split(". Path")[0]}); it begins with '{Shorten(line)}'; run again", e);
        }
    }

    private static RunCase ToCase(CaseLine line, string name, int number)
    {
        if (line.Case is null || line.Hash is null || line.Log is null || line.Log.Any(e => e is not [not null, not null]) || line.Verdicts is null || line.Verdicts.Any(v => v is null))
            throw new RunFileException($"{name}:{number}: the line is no case: it needs case, hash, log (pairs of request and reply), verdicts and us; run again");
        var exchanges = new List<Exchange>(line.Log.Count);
        for (int i = 0; i < line.Log.Count; i++)
            exchanges.Add(new Exchange(line.Log[i][0], Reply.Parse(line.Log[i][1]) with { Microseconds = i < (line.Us?.Count ?? 0) ? line.Us![i] : -1 }));
        return new RunCase(new Transcript(line.Case, line.Hash, exchanges), [.. line.Verdicts.Select(v => ToVerdict(v, name, number))]);
    }

    private static Verdict ToVerdict(VerdictLine line, string name, int number) => new(
        line.Claim,
        RunFileFormat.Code(line.Code ?? "") ?? throw new RunFileException($"{name}:{number}: the verdict '{Shorten(line.Code ?? "")}' is not known; the file was written by another version; run again"),
        line.Reason ?? "", line.Step, line.Expected, line.Observed, line.Flaky ?? false);

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "...";
}
