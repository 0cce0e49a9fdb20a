using System.Globalization;
using System.Runtime.InteropServices;
using SockConformance.Harness.Costs;

namespace SockConformance.Benchmarks;

/// <summary>What the commands print.</summary>
internal static class Output
{
    /// <summary>The system that this runs on, for people.</summary>
    public static string System { get; } = string.Join(
        ", ",
        RuntimeInformation.OSDescription,
        RuntimeInformation.ProcessArchitecture,
        string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors"),
        RuntimeInformation.FrameworkDescription);

    /// <summary>Prints ratios, a line each.</summary>
    public static void Print(IEnumerable<PairedRatio> ratios)
    {
        foreach (var group in ratios.GroupBy(r => r.Group))
        {
            Console.WriteLine(group.Key);
            foreach (var r in group)
            {
                string bytes = r.Bytes is { } b ? string.Create(CultureInfo.InvariantCulture, $"{b:0.#} B") : "";
                Console.WriteLine($"  {r.Name,-42} {r.Figure,-24} {bytes}");
            }
        }
    }

    /// <summary>Tells what is wrong with the command line.</summary>
    /// <returns>The exit code for it.</returns>
    public static int Complain(string text)
    {
        Console.Error.WriteLine(text);
        return 2;
    }
}
