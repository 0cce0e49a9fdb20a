using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Runs;

/// <summary>
/// Reads run files. What is wrong with one is told with file and line; a file cut short is refused unless asked for.
/// </summary>
public static class RunFileReader
{
    private static readonly JsonLinesFormat Format = new(
        RunFileFormat.Name, RunFileFormat.Readable, "run file", "run", "'sockconf run'", "run again",
        " (for a driver's output use 'sockconf judge')");

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="allowPartial">Whether a run that was ended in the middle, or a file without its footer, may be read as far as
    /// it goes.</param>
    /// <exception cref="RunFileException">It is no run file, of another version, damaged, or partial and not allowed.</exception>
    public static Run Read(string path, bool allowPartial = false) =>
        JsonLines.Read(path, Format, lines => Read(lines, allowPartial));

    /// <summary>Reads a run from text.</summary>
    /// <exception cref="RunFileException">As above.</exception>
    public static Run Read(TextReader reader, string name, bool allowPartial) =>
        Read(new JsonLines(reader, name, Format), allowPartial);

    private static Run Read(JsonLines lines, bool allowPartial)
    {
        var header = lines.Header(RunJson.Default.HeaderLine, h => h.Version);
        var run = ToHeader(header, lines);
        var cases = new List<RunCase>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        FooterLine? footer = null;
        while (footer is null && lines.Next() is { } line)
        {
            try
            {
                if (JsonLines.IsFooter(line))
                    footer = Footer(lines, line);
                else
                    cases.Add(ToCase(lines.Parse(line, RunJson.Default.CaseLine), header.Version, lines));
            }
            catch (RunFileException) when (allowPartial && lines.AtEnd)
            {
                break;
            }
            if (footer is null && !seen.Add(cases[^1].Transcript.CaseId))
                throw lines.Wrong(
                    $"the case {cases[^1].Transcript.CaseId} stands in the file twice; {JsonLines.Edited}; run again");
        }
        if (footer is not null)
            lines.CheckEnd(footer.Cases, cases.Count, "cases");
        bool complete = footer?.End == RunFileFormat.Complete;
        if (!complete && !allowPartial)
        {
            const string otherwise = ", or pass --partial to read what is there";
            throw footer is null
                ? lines.CutShort(otherwise)
                : lines.WrongFile("the run was ended in the middle; run again" + otherwise);
        }
        return new Run(run, [.. cases.OrderBy(c => c.Transcript.CaseId, StringComparer.Ordinal)], complete);
    }

    private static RunHeader ToHeader(HeaderLine header, JsonLines lines)
    {
        lines.CheckHeader(
            ("target", header.Target), ("platform", header.Platform), ("title", header.Title), ("hello", header.Hello),
            ("expectations", header.Expectations));
        return new RunHeader
        {
            Target = header.Target,
            Platform = header.Platform,
            Title = header.Title,
            Speaks = header.Speaks,
            Native = header.Native == true,
            Hello = Hello.Read(Reply.Parse(header.Hello), out string why) ?? throw lines.Wrong(why),
            Headers = ToAnswers(header.Headers),
            Driver = header.Driver,
            Expectations = header.Expectations,
            Only = header.Only ?? [],
            Started = header.Started,
            Recorded = header.Recorded,
        };
    }

    private static FooterLine Footer(JsonLines lines, string line) =>
        lines.Footer(line, RunJson.Default.FooterLine, f => f.End, RunFileFormat.Complete, RunFileFormat.Partial);

    private static HeaderAnswers? ToAnswers(HeadersLine? line) =>
        line is { Symbols: not null, Structures: not null, Layouts: not null }
            ? new HeaderAnswers(line.Symbols, line.Structures, line.Layouts)
            : null;

    private static RunCase ToCase(CaseLine line, int version, JsonLines lines)
    {
        if (line.Case is null || line.Hash is null || line.Log is null || line.Verdicts is null
            || line.Log.Any(e => e is not [not null, not null]) || line.Verdicts.Any(v => v is null))
            throw lines.Wrong(
                "the line is no case: it needs case, hash, log (pairs of request and reply), verdicts and us; run again");
        var exchanges = new List<Exchange>(line.Log.Count);
        for (int i = 0; i < line.Log.Count; i++)
        {
            long took = i < (line.Us?.Count ?? 0) ? line.Us![i] : -1;
            exchanges.Add(new Exchange(line.Log[i][0], Reply.Parse(line.Log[i][1]) with { Microseconds = took }));
        }
        var verdicts = line.Verdicts.Select(v => VerdictLines.ToVerdict(v, version, lines));
        return new RunCase(new Transcript(line.Case, line.Hash, exchanges), [.. verdicts]);
    }
}
