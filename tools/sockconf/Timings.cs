using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using SockConformance.Harness.Runs;
using Spectre.Console;

namespace SockConformance.Tool;

/// <summary>
/// Where the time of a run went. Work that ran in parallel with other work counts only as far as the run had to wait for
/// it.
/// </summary>
internal sealed class Timings
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly TimeSpan startUp;
    private readonly List<(string What, TimeSpan Took, string Note)> rows = [];

    /// <summary>Begins to measure; what went before is the time in which .NET started this program.</summary>
    public Timings()
    {
        using var self = Process.GetCurrentProcess();
        startUp = DateTime.Now - self.StartTime;
        rows.Add(("starting this program", startUp, ""));
    }

    private TimeSpan Told { get; set; }

    /// <summary>What was done since the last lap.</summary>
    public void Lap(string what, string note = "")
    {
        var now = watch.Elapsed;
        rows.Add((what, now - Told, note));
        Told = now;
    }

    /// <summary>The times of the targets. Several of them run in parallel, so their sum can exceed the whole.</summary>
    public void Targets(IReadOnlyList<TargetOutcome> outcomes)
    {
        foreach (var outcome in outcomes.Where(o => o.Run is not null))
        {
            var (name, times) = (outcome.Target.Name, outcome.Times!);
            Add("building the driver, making the target ready", times.Prepare);
            Add("planning", times.Plan, "while the first driver starts");
            Add("starting the first driver, the canary", times.Greet, "beyond planning");
            Add("driving", times.Drive, LongestCase.Find(outcome.Run!) is { } longest ? LongestNote(longest) : "");
            Add("judging", times.Judge);
            Add("running unexpected failures again", times.Rerun);

            void Add(string what, TimeSpan took, string note = "") => rows.Add(($"{name}: {what}", took, note));
        }
        Lap(outcomes.Count == 1 ? "the target, together" : "all targets, beside each other");
    }

    /// <summary>Prints the table.</summary>
    public void Print(IEnumerable<Run> runs)
    {
        var whole = startUp + watch.Elapsed;
        var longest = runs.Select(LongestCase.Find).OfType<LongestCase>().MaxBy(c => c.Took);
        bool ratio = longest is not null && longest.Took > TimeSpan.FromMilliseconds(100);
        string times = ratio ? FormattableString.Invariant($"{whole / longest!.Took:0.0} times the longest case") : "";
        rows.Add(("the whole run", whole, times));
        AddProgram();
        var table = new Table().Border(Terminal.IsWatched ? TableBorder.Rounded : TableBorder.None);
        table.AddColumn("where the time went").AddColumn(new TableColumn("ms").RightAligned()).AddColumn("");
        foreach (var (what, took, note) in rows)
            table.AddRow(new Text(what), new Text(Milliseconds(took)), new Text(note));
        Terminal.Out.Write(table);
    }

    /// <summary>What the program itself took, over all of its threads and whatever it did for it.</summary>
    private void AddProgram()
    {
        rows.Add(("processor time of this program", Environment.CpuUsage.TotalTime, "without what it started"));
        string methods = FormattableString.Invariant($"{JitInfo.GetCompiledMethodCount()} methods");
        rows.Add(("compiling as it ran", JitInfo.GetCompilationTime(), methods));
        var (often, megabytes) = (GC.CollectionCount(0), GC.GetTotalAllocatedBytes() >> 20);
        string collections = FormattableString.Invariant($"{often} times, {megabytes} MB were asked for");
        rows.Add(("collecting garbage", GC.GetTotalPauseDuration(), collections));
    }

    private static string LongestNote(LongestCase longest) =>
        $"its longest case: {Milliseconds(longest.Took)} ms, {longest.Id}";

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
}
