using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SockConformance.Harness.Costs;

namespace SockConformance.Benchmarks.OwnCode;

/// <summary><c>benchmark</c>: BenchmarkDotNet, with its own arguments behind the command.</summary>
internal static class SwitchCommand
{
    public static Command Make()
    {
        var folder = new Option<string>("--out")
        {
            Description = "Where BenchmarkDotNet's exports are written, below costs/.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "out",
        };
        var brief = new Option<bool>("--short") { Description = "Seven iterations of each: some minutes for all." };
        var rest = new Argument<string[]>("arguments")
        {
            Description = "BenchmarkDotNet's own: --filter '*', --anyCategories 'own code'.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command(
            "benchmark",
            "Runs the benchmarks with BenchmarkDotNet, for what is allocated and for its exports; for ratios use 'paired'.")
        {
            folder, brief, rest,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed =>
        {
            var job = parsed.GetValue(brief) ? Job.ShortRun.WithIterationCount(7) : Job.Default;
            string output = Path.GetFullPath(parsed.GetRequiredValue(folder));
            var config = DefaultConfig.Instance
                .AddJob(job.WithToolchain(InProcessEmitToolchain.Instance).WithId("in process"))
                .AddDiagnoser(MemoryDiagnoser.Default)
                .AddExporter(JsonExporter.Brief)
                    .WithArtifactsPath(Path.Combine(output, CostFileFormat.Folder, "benchmarks"));
            string[] arguments = [.. parsed.GetValue(rest) ?? [], .. parsed.UnmatchedTokens];
            BenchmarkSwitcher.FromAssembly(typeof(SwitchCommand).Assembly).Run(arguments, config);
            return 0;
        });
        return command;
    }
}
