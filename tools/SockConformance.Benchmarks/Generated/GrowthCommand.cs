using System.CommandLine;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Targets;

namespace SockConformance.Benchmarks.Generated;

/// <summary><c>growth</c>: whether cost grows as the catalog and the matrix grow, and no faster.</summary>
internal static class GrowthCommand
{
    private const int Fewest = 9;

    private static readonly int[] Factors = [1, 2, 4, 8];

    public static Command Make()
    {
        var only = new Option<string>("--stage")
        {
            Description = "Only stages whose name has this.",
            HelpName = "TEXT",
            DefaultValueFactory = _ => "",
        };
        var rounds = Rounds.Option(Fewest, 15);
        var command = new Command(
            "growth",
            "Holds what the project's catalog costs when it is 2, 4 and 8 times as large, or the matrix when it has 2, "
            + "4 and 8 times as many targets.")
        {
            rounds, only,
        };
        command.SetAction(parsed =>
        {
            int count = parsed.GetValue(rounds);
            if (count < Fewest)
                return Output.Complain($"--rounds is {count}; allowed is {Fewest} and more");
            var stages = Stage.All.Where(s => s.Name.Contains(parsed.GetRequiredValue(only), StringComparison.Ordinal)).ToList();
            if (stages.Count == 0)
            {
                string names = string.Join("; ", Stage.All.Select(s => s.Name));
                return Output.Complain($"no stage has '{parsed.GetValue(only)}' in its name; there are: {names}");
            }
            var own = CatalogFiles.Load(Workspace.Find(Environment.CurrentDirectory).Expectations);
            int size = GeneratedCatalog.Options(own);
            try
            {
                Console.WriteLine(
                    "processor time. Of the smallest's: what an item costs by what it costs in the smallest. "
                    + "Power: of the number of items, by which the whole grows; 1 is linear, 2 quadratic");
                var sizes = Factors.Select(f => f * size).ToList();
                string catalogs = $"catalogs of {string.Join(", ", sizes)} options, 1 target";
                Print(catalogs, [.. sizes.Select(s => World.Generate(own, s, 1))], stages, count);
                string matrices = $"matrices of {string.Join(", ", Factors)} targets, {size} options";
                if (stages.Contains(Stage.All[^1]))
                    Print(matrices, [.. Factors.Select(f => World.Generate(own, size, f))], [Stage.All[^1]], count);
            }
            finally
            {
                if (Directory.Exists(Stage.Scratch))
                    Directory.Delete(Stage.Scratch, recursive: true);
            }
            return 0;
        });
        return command;
    }

    private static void Print(string title, IReadOnlyList<World> worlds, IReadOnlyList<Stage> stages, int rounds)
    {
        Console.WriteLine(title);
        foreach (var stage in stages)
        {
            var growth = GrowthRounds.Run(stage, worlds, rounds);
            Console.WriteLine($"  {stage.Name}: power {growth.Power.Text} ± {growth.Power.MarginText}: {growth.Says}");
            for (int i = 0; i < worlds.Count; i++)
            {
                var cost = growth.Nanoseconds(i).Per(1000);
                string item = FormattableString.Invariant($"{growth.Items[i],7} items {cost,24} us an item");
                string smallest = i == 0 ? "" : $"{growth.ToSmallest(i)} of the smallest's";
                Console.WriteLine($"    {item} {smallest}");
            }
        }
    }
}
