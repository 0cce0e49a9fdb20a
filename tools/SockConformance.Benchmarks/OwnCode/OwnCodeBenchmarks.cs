using BenchmarkDotNet.Attributes;
using SockConformance.Benchmarks.Generated;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Targets;
using SockConformance.Reports;

namespace SockConformance.Benchmarks.OwnCode;

/// <summary>The stages between the files of expectations and the pages, on the project's own catalog, without a target.</summary>
[BenchmarkCategory("own code")]
public class OwnCodeBenchmarks
{
    private World world = null!;
    private string runFile = "";
    private string site = "";

    [GlobalSetup]
    public void Setup()
    {
        var own = CatalogFiles.Load(Workspace.Find(Environment.CurrentDirectory).Expectations);
        world = World.Generate(own, GeneratedCatalog.Options(own), 1);
        site = Directory.CreateTempSubdirectory("sockconf-benchmark").FullName;
        runFile = Path.Combine(site, "run.jsonl");
        RunFileWriter.Write(runFile, world.Runs[0]);
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(site, recursive: true);

    [Benchmark]
    public object ReadCatalog() => CatalogReader.Read(world.Files, out _);

    [Benchmark]
    public object MakePlan() => Planner.Plan(world.Catalog, World.Platform);

    [Benchmark]
    public int JudgeRun()
    {
        int verdicts = 0;
        foreach (var planned in world.Plan.Cases)
            verdicts += GeneratedRun.Judge(world.Plan, planned, world.Transcripts[planned.Id]).Count;
        return verdicts;
    }

    [Benchmark]
    public void WriteRunFile() => RunFileWriter.Write(runFile, world.Runs[0]);

    [Benchmark]
    public object ReadRunFile() => RunFileReader.Read(runFile);

    [Benchmark]
    public object BuildMatrix() => Matrix.Build(world.Catalog, world.Runs);

    [Benchmark]
    public void WriteSite() => SiteWriter.Write(Matrix.Build(world.Catalog, world.Runs), world.Catalog, site, new SiteOptions());
}
