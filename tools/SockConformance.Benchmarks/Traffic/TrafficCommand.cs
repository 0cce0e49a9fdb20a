using System.CommandLine;
using System.Globalization;
using SockConformance.Harness.Costs;
using SockConformance.Harness.Driving;
using SockConformance.Harness.Targets;

namespace SockConformance.Benchmarks.Traffic;

/// <summary>
/// <c>traffic</c>: how much faster a driver is asked when requests are pipelined, as the harness does, than one by one.
/// </summary>
internal static class TrafficCommand
{
    /// <summary>Rounds are spread over so many drivers: one may be lucky in where its memory lies.</summary>
    private const int Drivers = 5;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);

    public static Command Make()
    {
        var target = new Option<string[]>("--target")
        {
            Description = "A target; may be repeated.",
            HelpName = "NAME",
            DefaultValueFactory = _ => ["local"],
        };
        var rounds = Rounds.Option(Paired.PairedRounds.Fewest, Paired.PairedRounds.Fewest);
        var turns = new Option<int>("--turns")
        {
            Description = "How many turns each way has in a round.",
            DefaultValueFactory = _ => 8,
        };
        var length = new Option<int>("--turn-ms")
        {
            Description = "How long a turn is, in milliseconds.",
            HelpName = "MS",
            DefaultValueFactory = _ => 20,
        };
        var folder = new Option<string>("--out")
        {
            Description = "Where the ratios are written, below costs/.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "out",
        };
        var command = new Command(
            "traffic",
            "Puts the same requests to a target's driver one by one and pipelined, in turn, round by round.")
        {
            target, rounds, turns, length, folder,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            int count = parsed.GetValue(rounds), each = parsed.GetValue(turns), ms = parsed.GetValue(length);
            if (count < Paired.PairedRounds.Fewest || each < 2 || ms < 5)
            {
                string allowed = $"allowed are {Paired.PairedRounds.Fewest} and more, 2 and more, and 5 and more";
                return Output.Complain($"--rounds is {count}, --turns {each} and --turn-ms {ms}; {allowed}");
            }
            var workspace = Workspace.Find(Environment.CurrentDirectory);
            var started = DateTimeOffset.UtcNow;
            var ratios = new List<PairedRatio>();
            foreach (string name in parsed.GetRequiredValue(target))
            {
                var found = TargetList.Read(workspace, null).Find(name);
                var turn = TimeSpan.FromMilliseconds(ms);
                var measured = await MeasureAsync(workspace, found, count, each, turn, cancel).ConfigureAwait(false);
                Output.Print(measured);
                ratios.AddRange(measured);
            }
            string path = Path.Combine(parsed.GetRequiredValue(folder), CostFileFormat.Folder, "traffic" + RatioFile.Ending);
            new RatioFile(RatioFile.Name, RatioFile.Current, Output.System, started, ratios).Write(path);
            Console.WriteLine($"the ratios are {path}");
            return 0;
        });
        return command;
    }

    private static async Task<IReadOnlyList<PairedRatio>> MeasureAsync(
        Workspace workspace, Target target, int rounds, int turns, TimeSpan turn, CancellationToken cancel)
    {
        var command = await TargetLauncher.PrepareAsync(workspace, target, cancel).ConfigureAwait(false);
        TrafficRounds together = new(turns, turn), apart = new(turns, turn);
        for (int driver = 0; driver < Drivers; driver++)
        {
            IDriverHost host = command.Channels > 0 ? new ChannelHost(command) : new ProcessHost(command);
            await using var hosting = host.ConfigureAwait(false);
            var link = await host.OpenAsync(cancel).ConfigureAwait(false);
            await using var linking = link.ConfigureAwait(false);
            var asker = new Asker(link, command.StartLimit);
            await asker.BeginAsync(cancel).ConfigureAwait(false);
            await asker.WarmUpAsync(WarmUp, cancel).ConfigureAwait(false);
            int part = (rounds * (driver + 1) / Drivers) - (rounds * driver / Drivers);
            await apart.AddAsync(asker, part, cancel).ConfigureAwait(false);
            using var one = OneProcessor.Take(command.Environment);
            if (one is null)
                continue;
            await asker.WarmUpAsync(WarmUp / 10, cancel).ConfigureAwait(false);
            await together.AddAsync(asker, part, cancel).ConfigureAwait(false);
        }
        (TrafficRounds Rounds, string Where)[] measured =
            [(together, "all on one processor"), (apart, "wherever the system puts them")];
        return [.. measured.Where(m => m.Rounds.Ratios.Count > 0).Select(m => Ratio(target.Name, m.Where, m.Rounds))];
    }

    private static PairedRatio Ratio(string target, string where, TrafficRounds rounds)
    {
        double pipelined = 1 / Statistics.Median(rounds.Pipelined), one = 1 / Statistics.Median(rounds.OneByOne);
        string speeds = string.Create(CultureInfo.InvariantCulture, $"about {pipelined:#,0}/s by {one:#,0}/s");
        return PairedRatio.FromRounds(PairedRatio.Traffic, target, $"pipelined by one by one, {where} ({speeds})", rounds.Ratios);
    }
}
