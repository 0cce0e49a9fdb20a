using System.CommandLine;
using System.Net.Sockets;
using SockConformance.Benchmarks.Native;
using SockConformance.Harness.Costs;
using SockConformance.Harness.Targets;

namespace SockConformance.Benchmarks.Paired;

/// <summary><c>paired</c>: what .NET adds to a call, and how true the driver's own figure is.</summary>
internal static class PairedCommand
{
    private const int Turns = 5000;

    /// <summary>The driver's figure may differ from the bare loop's by this part.</summary>
    private const double DriverTolerance = 0.03;

    public static Command Make()
    {
        var rounds = Rounds.Option(PairedRounds.Fewest, 101);
        var folder = new Option<string>("--out")
        {
            Description = "Where the ratios are written, below costs/.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "out",
        };
        var command = new Command(
            "paired",
            "Compares ways to call in paired rounds with a C loop in the same process, "
            + "and the driver's figure with a bare C loop in processes in turn.")
        {
            rounds, folder,
        };
        command.SetAction(async (parsed, _) =>
        {
            if (parsed.GetValue(rounds) is var count && count < PairedRounds.Fewest)
                return Output.Complain($"--rounds is {count}; allowed is {PairedRounds.Fewest} and more");
            if (!OperatingSystem.IsLinux())
            {
                const string mend = "elsewhere options have other numbers; 'sockconf bench' measures there";
                return Output.Complain("the ways to call are compared on Linux only: " + mend);
            }
            var workspace = Workspace.Find(Environment.CurrentDirectory);
            var started = DateTimeOffset.UtcNow;
            var ratios = new List<PairedRatio> { await DriverAgainstBare.RunAsync(workspace, count).ConfigureAwait(false) };
            Output.Print(ratios);
            Console.WriteLine("  " + Verdict(ratios[0].Figure));
            ratios.AddRange(await DotnetAsync(workspace, count).ConfigureAwait(false));
            string path = Path.Combine(parsed.GetRequiredValue(folder), CostFileFormat.Folder, "dotnet" + RatioFile.Ending);
            new RatioFile(RatioFile.Name, RatioFile.Current, Output.System, started, ratios).Write(path);
            Console.WriteLine($"the ratios are {path}");
            return 0;
        });
        return command;
    }

    private static async Task<IReadOnlyList<PairedRatio>> DotnetAsync(Workspace workspace, int rounds)
    {
        string library = await DriverBuild.EnsureAsync(workspace, CLoop.Recipe, CancellationToken.None).ConfigureAwait(false);
        using var loop = CLoop.Load(library);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        var all = new List<PairedRatio>();
        foreach (var group in new CallGroups(loop, socket).All)
        {
            var ratios = PairedRounds.Run(group, rounds, Turns);
            Output.Print(ratios);
            all.AddRange(ratios);
        }
        return all;
    }

    private static string Verdict(Figure ratio)
    {
        const double low = 1 - DriverTolerance, high = 1 + DriverTolerance;
        if (ratio.Low >= low && ratio.High <= high)
            return "within 3 %: the driver tells what the call costs";
        return ratio.High < low || ratio.Low > high
            ? "beyond 3 %: the driver does not tell what the call costs"
            : "too noisy to tell whether the driver is within 3 %";
    }
}
