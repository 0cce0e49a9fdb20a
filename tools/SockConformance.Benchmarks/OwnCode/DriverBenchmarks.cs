using BenchmarkDotNet.Attributes;
using SockConformance.Benchmarks.Traffic;
using SockConformance.Harness.Driving;
using SockConformance.Harness.Targets;

namespace SockConformance.Benchmarks.OwnCode;

/// <summary>Round trips to the driver of the local target.</summary>
[BenchmarkCategory("own code")]
public class DriverBenchmarks
{
    private const int Requests = 1000;

    private ProcessHost host = null!;
    private IDriverLink link = null!;
    private Asker asker = null!;

    [GlobalSetup]
    public async Task Setup()
    {
        var workspace = Workspace.Find(Environment.CurrentDirectory);
        var local = TargetList.Read(workspace, null).Find("local");
        var command = await TargetLauncher.PrepareAsync(workspace, local, CancellationToken.None).ConfigureAwait(false);
        host = new ProcessHost(command);
        link = await host.OpenAsync(CancellationToken.None).ConfigureAwait(false);
        asker = new Asker(link, command.StartLimit);
        await asker.BeginAsync(CancellationToken.None).ConfigureAwait(false);
    }

    [GlobalCleanup]
    public async Task Cleanup()
    {
        await link.DisposeAsync().ConfigureAwait(false);
        await host.DisposeAsync().ConfigureAwait(false);
    }

    [Benchmark(OperationsPerInvoke = Requests)]
    public Task OneByOne() => asker.OneByOneAsync(Requests, CancellationToken.None);

    [Benchmark(OperationsPerInvoke = Requests)]
    public Task Pipelined() => asker.PipelinedAsync(Requests, CancellationToken.None);
}
