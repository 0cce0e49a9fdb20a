using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Costs;

/// <summary>Reads cost files. What is wrong with one is told with file and line.</summary>
public static class CostFileReader
{
    private const string Again = "run 'sockconf bench' again";

    private static readonly JsonLinesFormat Format =
        new(CostFileFormat.Name, [CostFileFormat.Version], "cost file", "measurement", "'sockconf bench'", Again);

    /// <summary>Reads a file.</summary>
    /// <exception cref="RunFileException">It is no cost file, of another version, damaged, or cut short.</exception>
    public static CostRun Read(string path) => JsonLines.Read(path, Format, Read);

    /// <summary>Reads a file's text.</summary>
    /// <exception cref="RunFileException">As above.</exception>
    public static CostRun Read(TextReader reader, string name) => Read(new JsonLines(reader, name, Format));

    private static CostRun Read(JsonLines lines)
    {
        var header = CostHeader.Read(lines);
        var yardsticks = new Dictionary<string, CostSeries>(StringComparer.Ordinal);
        var entries = new List<CostEntry>();
        var leftOut = new List<CostLeftOut>();
        CostFooterLine? footer = null;
        while (footer is null && lines.Next() is { } line)
        {
            if (JsonLines.IsFooter(line))
                footer = lines.Footer(line, CostJson.Default.CostFooterLine, f => f.End, CostFileFormat.Complete);
            else if (line.StartsWith("{\"yardstick\":", StringComparison.Ordinal))
                AddYardstick(lines.Parse(line, CostJson.Default.YardstickLine), yardsticks, lines);
            else if (line.StartsWith("{\"leftOut\":", StringComparison.Ordinal))
                leftOut.Add(ToLeftOut(lines.Parse(line, CostJson.Default.LeftOutLine), lines));
            else
                entries.Add(ToEntry(lines.Parse(line, CostJson.Default.EntryLine), entries, lines));
        }
        if (footer is null)
            throw lines.CutShort();
        lines.CheckEnd(footer.Entries, entries.Count, "entries");
        foreach (string yardstick in CostPlan.Yardsticks.Where(y => !yardsticks.ContainsKey(y)))
            throw lines.WrongFile($"the yardstick '{yardstick}' is not there; the file was edited; {Again}");
        var measured = new CostYardsticks(yardsticks["empty"], yardsticks["clock"], yardsticks["loop"]);
        return new CostRun(header, measured, entries, leftOut);
    }

    private static void AddYardstick(YardstickLine line, Dictionary<string, CostSeries> yardsticks, JsonLines lines)
    {
        string name = line.Yardstick ?? "";
        var series = Series(line.Iterations, line.Rounds, lines);
        if (!CostPlan.Yardsticks.Contains(name) || !yardsticks.TryAdd(name, series))
            throw lines.Wrong(
                $"the yardstick '{JsonLines.Shorten(name)}' is not known or stands here twice; "
                + $"known: {string.Join(", ", CostPlan.Yardsticks)}; {Again}");
    }

    private static CostEntry ToEntry(EntryLine line, List<CostEntry> before, JsonLines lines)
    {
        if (line.Option is null || line.Kind is null || line.Call is not (CostEntry.Get or CostEntry.Set))
            throw lines.Wrong(
                $"the line is no call: it needs option, kind, and call ('{CostEntry.Get}' or '{CostEntry.Set}'); {Again}");
        if (before.Any(e => e.Option == line.Option && e.Call == line.Call))
            throw lines.Wrong($"the {line.Call} of {line.Option} stands in the file twice; {JsonLines.Edited}; {Again}");
        var cost = Series(line.Iterations, line.Rounds, lines);
        var empty = Series(line.EmptyIterations, line.EmptyRounds, lines);
        if (!cost.Rounds.Select(r => r.Count).SequenceEqual(empty.Rounds.Select(r => r.Count)))
            throw lines.Wrong($"there are not as many empty batches as batches of the call; the file was edited; {Again}");
        return new CostEntry(line.Option, line.Call, line.Kind, cost, empty);
    }

    private static CostLeftOut ToLeftOut(LeftOutLine line, JsonLines lines) =>
        line is { LeftOut: not null, Call: not null, Reason: not null }
            ? new CostLeftOut(line.LeftOut, line.Call, line.Reason)
            : throw lines.Wrong($"a call that was left out needs leftOut, call and reason; {Again}");

    private static CostSeries Series(long iterations, IReadOnlyList<IReadOnlyList<long>>? rounds, JsonLines lines) =>
        iterations >= 1 && rounds is { Count: > 0 } && rounds.All(r => r is { Count: > 0 } && r.All(ns => ns >= 0))
            ? new CostSeries(iterations, rounds)
            : throw lines.Wrong(
                "a measurement needs iterations of at least 1, and rounds of at least one batch, "
                + $"each at least 0 ns; {Again}");
}
