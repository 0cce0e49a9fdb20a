using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SockConformance.Benchmarks.Generated;
using SockConformance.Harness.Costs;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Targets;

namespace SockConformance.Benchmarks.Cold;

/// <summary>
/// <c>cold</c>: the processor time that a fresh process needs to read a catalog, beyond what .NET itself needs to start.
/// </summary>
internal static class ColdCommand
{
    private const int Fewest = 6;

    public static Command Make()
    {
        var options = new Option<int>("--options")
        {
            Description = "How many option files the catalog has.",
            DefaultValueFactory = _ => 300,
        };
        var lines = new Option<int>("--lines")
        {
            Description = "Only files of at most so many lines are copied into it.",
            DefaultValueFactory = _ => int.MaxValue,
        };
        var rounds = Rounds.Option(Fewest, 15);
        var command = new Command(
            "cold",
            "Reads a generated catalog in fresh processes, in turn with processes that read nothing, "
            + "and tells the difference in processor time.")
        {
            options, lines, rounds,
        };
        command.SetAction(parsed =>
        {
            int size = parsed.GetValue(options), count = parsed.GetValue(rounds);
            if (size < 1 || count < Fewest)
            {
                string allowed = $"allowed are 1 and more, and {Fewest} and more";
                return Output.Complain($"--options is {size} and --rounds {count}; {allowed}");
            }
            string folder = Directory.CreateTempSubdirectory("sockconf-cold").FullName;
            try
            {
                Measure(folder, size, parsed.GetValue(lines), count);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
            return 0;
        });
        return command;
    }

    private static void Measure(string folder, int size, int longest, int rounds)
    {
        string expectations = Path.Combine(folder, "expectations"), cache = Path.Combine(folder, "cache");
        int written = 0;
        string edited = "";
        var own = CatalogFiles.Load(Workspace.Find(Environment.CurrentDirectory).Expectations);
        foreach (var file in GeneratedCatalog.Files(own, size, longest))
        {
            string path = Path.Combine(expectations, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
            written += file.Text.Count(c => c == '\n');
            edited = path;
        }
        Console.WriteLine($"{size} option files, with the rest of the catalog {written} lines");
        string[] cached = [expectations, "--cache", cache];
        (string Name, string[] Arguments)[] ways =
        [
            ("nothing read", []), ("without a cache", [expectations]), ("with the cache", cached), ("one file edited", cached),
        ];
        Processor(ways[2].Arguments);
        double[][] times = [.. ways.Select(_ => new double[rounds])];
        for (int round = 0; round < rounds; round++)
            for (int i = 0; i < ways.Length; i++)
            {
                if (i == ways.Length - 1)
                    File.AppendAllText(edited, "# edited\n");
                times[i][round] = Processor(ways[i].Arguments);
            }
        for (int i = 0; i < ways.Length; i++)
        {
            var differences = times[i].Zip(times[0], (mine, nothing) => mine - nothing);
            var beyond = PairedRatio.FromRounds("", "", "", [.. differences]).Figure;
            string more = i == 0 ? "" : $", {beyond.Text} ± {beyond.MarginText} ms beyond nothing";
            double median = Statistics.Median(times[i]);
            Console.WriteLine(FormattableString.Invariant($"{ways[i].Name,-18} {median,6:0} ms of processor time{more}"));
        }
    }

    private static double Processor(string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [ReadCommand.Name, .. arguments])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? double.Parse(text, CultureInfo.InvariantCulture) : throw new IOException(
            $"'{ReadCommand.Name}' ended with exit code {process.ExitCode}: {text}");
    }
}
