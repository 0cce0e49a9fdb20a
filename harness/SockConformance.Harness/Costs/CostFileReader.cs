using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Costs;

/// <summary>Reads cost files. What is wrong with one is told with file and line.</summary>
public static class CostFileReader
{
    private const string Again = "run 'sockconf bench' again";

    /// <summary>Reads a file.</summary>
    /// <exception cref="RunFileException">It is no cost file, of another version, damaged, or cut short.</exception>
    public static CostRun Read(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            return Read(reader, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RunFileException($"{path}: cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Reads a file's text.</summary>
    /// <exception cref="RunFileException">As above.</exception>
    public static CostRun Read(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var header = CostHeader.Read(reader.ReadLine(), name);
        var yardsticks = new Dictionary<string, CostSeries>(StringComparer.Ordinal);
        var entries = new List<CostEntry>();
        var leftOut = new List<CostLeftOut>();
        int number = 1;
        CostFooterLine? footer = null;
        while (footer is null && reader.ReadLine() is { } line)
        {
            number++;
            if (line.StartsWith("{\"end\":", StringComparison.Ordinal))
                footer = Parse(line, CostJson.Default.CostFooterLine, name, number);
            else if (line.StartsWith("{\"yardstick\":", StringComparison.Ordinal))
                AddYardstick(Parse(line, CostJson.Default.YardstickLine, name, number), yardsticks, name, number);
            else if (line.StartsWith("{\"leftOut\":", StringComparison.Ordinal))
                leftOut.Add(ToLeftOut(Parse(line, CostJson.Default.LeftOutLine, name, number), name, number));
            else
                entries.Add(ToEntry(Parse(line, CostJson.Default.EntryLine, name, number), entries, name, number));
        }
        if (footer is null)
            throw new RunFileException($"{name}: the file ends after line {number} without its footer, so it was cut short; {Again}");
        if (footer.End != CostFileFormat.Complete || footer.Entries != entries.Count)
            throw new RunFileException($"{name}:{number}: the footer says '{footer.End}' and {footer.Entries} entries, the file has {entries.Count}; it was edited or put together from parts; {Again}");
        if (reader.ReadLine() is { } more)
            throw new RunFileException($"{name}:{number + 1}: behind the footer there is more: '{CostHeader.Shorten(more)}'; a file holds one measurement, so take them apart");
        foreach (string yardstick in CostPlan.Yardsticks.Where(y => !yardsticks.ContainsKey(y)))
            throw new RunFileException($"{name}: the yardstick '{yardstick}' is not there; the file was edited; {Again}");
        return new CostRun(header, new CostYardsticks(yardsticks["empty"], yardsticks["clock"], yardsticks["loop"]), entries, leftOut);
    }

    internal static T Parse<T>(string line, JsonTypeInfo<T> type, string name, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, type) ?? throw new RunFileException($"{name}:{number}: the line is 'null'; a cost file's line is an object; {Again}");
        }
        catch (JsonException e)
        {
            throw new RunFileException($"{name}:{number}: the line is damaged ({e.Message.Split(". Path")[0]}); it begins with '{CostHeader.Shorten(line)}'; {Again}", e);
        }
    }

    private static void AddYardstick(YardstickLine line, Dictionary<string, CostSeries> yardsticks, string name, int number)
    {
        if (line.Yardstick is null || !CostPlan.Yardsticks.Contains(line.Yardstick) || !yardsticks.TryAdd(line.Yardstick, Series(line.Iterations, line.Rounds, name, number)))
            throw new RunFileException($"{name}:{number}: the yardstick '{CostHeader.Shorten(line.Yardstick ?? "")}' is not known or stands here twice; known: {string.Join(", ", CostPlan.Yardsticks)}; {Again}");
    }

    private static CostEntry ToEntry(EntryLine line, List<CostEntry> before, string name, int number)
    {
        if (line.Option is null || line.Kind is null || line.Call is not (CostEntry.Get or CostEntry.Set))
            throw new RunFileException($"{name}:{number}: the line is no call: it needs option, kind, and call ('{CostEntry.Get}' or '{CostEntry.Set}'); {Again}");
        if (before.Any(e => e.Option == line.Option && e.Call == line.Call))
            throw new RunFileException($"{name}:{number}: the {line.Call} of {line.Option} stands in the file twice; it was edited or put together from parts; {Again}");
        var cost = Series(line.Iterations, line.Rounds, name, number);
        var empty = Series(line.EmptyIterations, line.EmptyRounds, name, number);
        if (!cost.Rounds.Select(r => r.Count).SequenceEqual(empty.Rounds.Select(r => r.Count)))
            throw new RunFileException($"{name}:{number}: there are not as many empty batches as batches of the call; the file was edited; {Again}");
        return new CostEntry(line.Option, line.Call, line.Kind, cost, empty);
    }

    private static CostLeftOut ToLeftOut(LeftOutLine line, string name, int number) => line is { LeftOut: not null, Call: not null, Reason: not null }
        ? new CostLeftOut(line.LeftOut, line.Call, line.Reason)
        : throw new RunFileException($"{name}:{number}: a call that was left out needs leftOut, call and reason; {Again}");

    private static CostSeries Series(long iterations, IReadOnlyList<IReadOnlyList<long>>? rounds, string name, int number) =>
        iterations >= 1 && rounds is { Count: > 0 } && rounds.All(r => r is { Count: > 0 } && r.All(ns => ns >= 0))
            ? new CostSeries(iterations, rounds)
            : throw new RunFileException($"{name}:{number}: a measurement needs iterations of at least 1, and rounds of at least one batch, each at least 0 ns; {Again}");
}
