using System.Text.Json.Serialization.Metadata;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Costs;

/// <summary>Writes cost files.</summary>
public static class CostFileWriter
{
    /// <summary>Writes the file whole or not at all.</summary>
    /// <exception cref="IOException">The disk is full or the folder cannot be written; nothing half is left behind.</exception>
    public static void Write(string path, CostRun run) => WholeFile.Write(path, stream => Write(stream, run));

    /// <summary>Writes the lines to a stream.</summary>
    public static void Write(Stream stream, CostRun run)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(run);
        Line(ToLine(run.Header), CostJson.Default.CostHeaderLine);
        (string, CostSeries)[] yardsticks =
            [("empty", run.Yardsticks.Empty), ("clock", run.Yardsticks.Clock), ("loop", run.Yardsticks.Loop)];
        foreach (var (name, series) in yardsticks)
            Line(new YardstickLine(name, Summary(series), series.Iterations, series.Rounds), CostJson.Default.YardstickLine);
        foreach (var e in run.Entries)
            Line(ToLine(e), CostJson.Default.EntryLine);
        foreach (var each in run.LeftOut)
            Line(new LeftOutLine(each.Option, each.Call, each.Reason), CostJson.Default.LeftOutLine);
        Line(new CostFooterLine(CostFileFormat.Complete, run.Entries.Count), CostJson.Default.CostFooterLine);

        void Line<T>(T line, JsonTypeInfo<T> type) => JsonLine.Write(stream, line, type);
    }

    private static CostHeaderLine ToLine(RunHeader header) => new(
        CostFileFormat.Name,
        CostFileFormat.Version,
        header.Target,
        header.Platform,
        header.Title,
        header.Speaks,
        header.Hello.Reply.Line,
        header.Driver,
        header.Expectations,
        header.Only,
        header.Started);

    private static EntryLine ToLine(CostEntry e) => new(
        e.Option,
        e.Call,
        e.Kind,
        e.Relative.Figure.TooNoisy,
        Summary(e.Cost),
        Rounded(e.Relative.Median),
        e.Cost.Iterations,
        e.Cost.Rounds,
        e.Empty.Iterations,
        e.Empty.Rounds);

    private static SpreadLine Summary(CostSeries series)
    {
        var spread = series.PerTurn;
        var (min, median) = (Rounded(spread.Min), Rounded(spread.Median));
        return new SpreadLine(min, median, Rounded(spread.P90), Rounded(spread.Deviation), spread.Batches);
    }

    private static double Rounded(double value) => double.IsFinite(value) ? Math.Round(value, 3) : -1;
}
