using System.CommandLine;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Costs;
using SockConformance.Harness.Expectations;

namespace SockConformance.Benchmarks.Generated;

/// <summary><c>growth</c>: whether cost grows as the catalog and the matrix grow, and no faster.</summary>
internal static class GrowthCommand
{
    private const int Fewest = 6;

    private static readonly int[] Factors = [1, 2, 4, 8];

    public static Command Make()
    {
        var only = new Option<string>("--stage") { Description = "Only stages whose name has this.", DefaultValueFactory = _ => "" };
        var options = new Option<int>("--options") { Description = "How many options the smallest catalog has.", DefaultValueFactory = _ => 40 };
        var rounds = new Option<int>("--rounds") { Description = $"How many rounds, at least {Fewest}.", DefaultValueFactory = _ => 7 };
        var command = new Command("growth", "Holds what a catalog 2, 4 and 8 times as large costs, and a matrix of 2, 4 and 8 times as many targets, against the smallest: an item must cost as much in each.") { options, rounds, only };
        command.SetAction(parsed =>
        {
            int size = parsed.GetValue(options), count = parsed.GetValue(rounds);
            if (size < 1 || count < Fewest)
                return Output.Complain($"--options is {size} and --rounds {count}; allowed are 1 and more, and {Fewest} and more");
            var own = CatalogFiles.Load(Workspace.Find(Environment.CurrentDirectory).Expectations);
            Console.WriteLine($"catalogs of {string.Join(", ", Factors.Select(f => f * size))} options: the processor time that an item costs, and its ratio to the smallest's");
            Measure([.. Factors.Select(f => World.Of(own, f * size, 1))], [.. Stage.All.Where(s => s.Name.Contains(parsed.GetRequiredValue(only), StringComparison.Ordinal))], count);
            Console.WriteLine($"matrices of {string.Join(", ", Factors)} targets with {size} options");
            Measure([.. Factors.Select(f => World.Of(own, size, f))], [Stage.All[^1]], count);
            return 0;
        });
        return command;
    }

    private static void Measure(IReadOnlyList<World> worlds, IReadOnlyList<Stage> stages, int rounds)
    {
        foreach (var stage in stages)
        {
            double[][] times = [.. worlds.Select(_ => new double[rounds])];
            for (int round = -2; round < rounds; round++)
                for (int i = 0; i < worlds.Count; i++)
                    if (Time(stage, worlds[i]) is var perItem && round >= 0)
                        times[i][round] = perItem;
            for (int i = 0; i < worlds.Count; i++)
            {
                double micros = Statistics.Median(times[i]) / 1000;
                var ratio = PairedRatio.Of("", "", "", [.. times[i].Zip(times[0], (mine, first) => mine / first)]).Figure;
                Console.WriteLine(FormattableString.Invariant($"  {stage.Name,-28} {stage.Count(worlds[i]),7} items {micros,9:0.#} us an item {1e6 / micros,12:#,0} a second   {ratio}"));
            }
        }
    }

    private static double Time(Stage stage, World world)
    {
        GC.Collect();
        // Processor time of all threads: what other programs take does not count.
        var start = Environment.CpuUsage.TotalTime;
        stage.Run(world);
        return (Environment.CpuUsage.TotalTime - start).TotalNanoseconds / stage.Count(world);
    }
}
