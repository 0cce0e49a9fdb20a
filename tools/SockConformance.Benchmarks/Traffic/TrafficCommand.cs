using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Costs;
using SockConformance.Harness.Driving;

namespace SockConformance.Benchmarks.Traffic;

/// <summary><c>traffic</c>: how much faster a driver is asked when requests are pipelined, as the harness does, than one by one.</summary>
internal static class TrafficCommand
{
    public static Command Make()
    {
        var target = new Option<string[]>("--target") { Description = "A target; may be repeated.", HelpName = "NAME", DefaultValueFactory = _ => ["local"] };
        var rounds = new Option<int>("--rounds") { Description = $"How many rounds, at least {Paired.PairedRounds.Fewest}.", DefaultValueFactory = _ => Paired.PairedRounds.Fewest };
        var requests = new Option<int>("--requests") { Description = "How many requests a round puts, in either way.", DefaultValueFactory = _ => 2000 };
        var folder = new Option<string>("--out") { Description = "Where the ratios are written, below costs/.", HelpName = "DIR", DefaultValueFactory = _ => "out" };
        var command = new Command("traffic", "Puts the same requests to a target's driver one by one and pipelined, in turn, round by round.") { target, rounds, requests, folder };
        command.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(rounds) < Paired.PairedRounds.Fewest || parsed.GetValue(requests) < 100)
                return Output.Complain($"--rounds is {parsed.GetValue(rounds)} and --requests {parsed.GetValue(requests)}; allowed are {Paired.PairedRounds.Fewest} and more, and 100 and more");
            var workspace = Workspace.Find(Environment.CurrentDirectory);
            var started = DateTimeOffset.UtcNow;
            var ratios = new List<PairedRatio>();
            foreach (string name in parsed.GetRequiredValue(target))
            {
                ratios.Add(await OfAsync(workspace, TargetList.Read(workspace, null).Find(name), parsed.GetValue(rounds), parsed.GetValue(requests), cancel).ConfigureAwait(false));
                Output.Print(ratios.TakeLast(1));
            }
            string path = Path.Combine(parsed.GetRequiredValue(folder), CostFileFormat.Folder, "traffic" + RatioFile.Ending);
            new RatioFile(RatioFile.Name, RatioFile.Current, Output.System, started, ratios).Write(path);
            Console.WriteLine($"the ratios are {path}");
            return 0;
        });
        return command;
    }

    private static async Task<PairedRatio> OfAsync(Workspace workspace, Target target, int rounds, int requests, CancellationToken cancel)
    {
        var command = await TargetLauncher.PrepareAsync(workspace, target, cancel).ConfigureAwait(false);
        IDriverHost host = command.Channels > 0 ? new ChannelHost(command) : new ProcessHost(command);
        await using var hosting = host.ConfigureAwait(false);
        var link = await host.OpenAsync(cancel).ConfigureAwait(false);
        await using var linking = link.ConfigureAwait(false);
        var asker = new Asker(link, command.StartLimit, requests);
        await asker.BeginAsync(cancel).ConfigureAwait(false);
        var ratios = new double[rounds];
        var rates = new List<double>();
        for (int round = 0; round < rounds; round++)
        {
            double oneByOne = 0, pipelined = 0;
            for (int i = 0; i < 2; i++)
            {
                long start = Stopwatch.GetTimestamp();
                if ((i + round) % 2 == 0)
                {
                    await asker.OneByOneAsync(cancel).ConfigureAwait(false);
                    oneByOne = Stopwatch.GetElapsedTime(start).TotalSeconds;
                }
                else
                {
                    await asker.PipelinedAsync(cancel).ConfigureAwait(false);
                    pipelined = Stopwatch.GetElapsedTime(start).TotalSeconds;
                }
            }
            ratios[round] = oneByOne / pipelined;
            rates.Add(requests / pipelined);
        }
        return PairedRatio.Of(PairedRatio.Traffic, target.Name, string.Create(CultureInfo.InvariantCulture, $"pipelined by one by one (pipelined about {Statistics.Median(rates):0,0}/s)"), ratios);
    }
}
