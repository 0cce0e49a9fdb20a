using System.Net.Sockets;
using BenchmarkDotNet.Attributes;
using SockConformance.Benchmarks.Native;
using SockConformance.Benchmarks.Paired;
using SockConformance.Harness.Targets;

namespace SockConformance.Benchmarks.OptionCall;

/// <summary>
/// The calls of the paired rounds, one after the other: for what each allocates. Its ratios drift with the machine; those
/// of <c>paired</c> do not.
/// </summary>
[BenchmarkCategory("option call")]
public class OptionCallBenchmarks
{
    private const int Calls = 1000;

    private static readonly Lazy<(CLoop Loop, Socket Socket, IReadOnlyList<VariantGroup> Groups)> Shared = new(() =>
    {
        var workspace = Workspace.Find(Environment.CurrentDirectory);
        var build = DriverBuild.EnsureAsync(workspace, CLoop.Recipe, CancellationToken.None);
        var loop = CLoop.Load(build.GetAwaiter().GetResult());
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        return (loop, socket, new CallGroups(loop, socket).All);
    });

    private Action<int> run = _ => { };

    /// <summary>The call and the way, as <c>paired</c> names them.</summary>
    [ParamsSource(nameof(Ways))]
    public string Way { get; set; } = "";

    /// <summary>All ways of all calls.</summary>
    public static IEnumerable<string> Ways => Shared.Value.Groups.SelectMany(g => g.Variants.Select(v => $"{g.Call}: {v.Name}"));

    [GlobalSetup]
    public void Setup()
    {
        var ways = Shared.Value.Groups.SelectMany(g => g.Variants.Select(v => (Name: $"{g.Call}: {v.Name}", v.Run)));
        run = ways.First(w => w.Name == Way).Run;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public void Call() => run(Calls);
}
