using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Runs;
using SockConformance.Reports;

namespace SockConformance.Benchmarks.Generated;

/// <summary>A stage of the way from files to pages.</summary>
/// <param name="Name">What people read.</param>
/// <param name="Count">How many items of what it handles there are.</param>
/// <param name="Run">Does it once.</param>
internal sealed record Stage(string Name, Func<World, int> Count, Action<World> Run)
{
    /// <summary>Where sites are written, each in a folder of its own; to be removed by who has used it.</summary>
    public static string Scratch { get; } =
        Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"sockconf-growth-{Environment.ProcessId}"));

    /// <summary>All stages.</summary>
    public static IReadOnlyList<Stage> All { get; } =
    [
        new("read the catalog, by option", w => w.Catalog.Options.Count, w => CatalogReader.Read(w.Files, out _)),
        new("plan, by case", w => w.Plan.Cases.Count, w => Planner.Plan(w.Catalog, World.Platform)),
        new("judge, by case", w => w.Plan.Cases.Count, Judge),
        new("plan and judge, by case", w => w.Plan.Cases.Count, w => { Planner.Plan(w.Catalog, World.Platform); Judge(w); }),
        new("write the run file, by case", w => w.Plan.Cases.Count, WriteRun),
        new("read the run file, by case", w => w.Plan.Cases.Count, ReadRun),
        new("write the site, by cell", w => w.Catalog.Options.Count * w.Runs.Count, WriteSite),
    ];

    private static void WriteRun(World world)
    {
        using var stream = new MemoryStream();
        RunFileWriter.Write(stream, world.Runs[0]);
    }

    private static void ReadRun(World world) => RunFileReader.Read(Written(world), "run", allowPartial: false);

    private static void WriteSite(World world)
    {
        string folder = FormattableString.Invariant($"{world.Files.Count}-{world.Runs.Count}");
        var matrix = Matrix.Build(world.Catalog, world.Runs);
        SiteWriter.Write(matrix, world.Catalog, Path.Combine(Scratch, folder), new SiteOptions());
    }

    private static void Judge(World world)
    {
        foreach (var planned in world.Plan.Cases)
            GeneratedRun.Judge(world.Plan, planned, world.Transcripts[planned.Id]);
    }

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<World, string> Texts = [];

    private static StringReader Written(World world) => new(Texts.GetValue(world, w =>
    {
        using var stream = new MemoryStream();
        RunFileWriter.Write(stream, w.Runs[0]);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }));
}
