using System.Diagnostics;

namespace SockConformance.Benchmarks.Generated;

/// <summary>Measures a stage in worlds of growing size, in turn within each round.</summary>
internal static class GrowthRounds
{
    private static readonly TimeSpan Batch = TimeSpan.FromMilliseconds(150);

    private static readonly TimeSpan LongBatch = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Other load on the machine only makes turns longer, by half for a second or two: so the shortest of several turns counts.
    /// </summary>
    private const int Turns = 3;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);

    /// <summary>Measures it.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="worlds">The worlds, the smallest first.</param>
    /// <param name="rounds">How many rounds.</param>
    public static Growth Run(Stage stage, IReadOnlyList<World> worlds, int rounds)
    {
        int[] items = [.. worlds.Select(stage.Count)];
        // The compiler's last version comes after a pause.
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; Stopwatch.GetElapsedTime(start) < WarmUp; i++)
            stage.Run(worlds[i % worlds.Count]);
        Thread.Sleep(200);
        int[] times = Times(items, Time(stage, worlds[^1], 1));
        var taken = new List<double[]>();
        for (int round = -1; round < rounds; round++)
        {
            double[] each = new double[worlds.Count];
            Array.Fill(each, double.PositiveInfinity);
            for (int i = 0; i < worlds.Count * Turns; i++)
            {
                // Each round begins elsewhere.
                int which = (i + Math.Max(round, 0)) % worlds.Count;
                var time = Time(stage, worlds[which], times[which]);
                each[which] = Math.Min(each[which], time.TotalNanoseconds / times[which] / items[which]);
            }
            if (round >= 0)
                taken.Add(each);
        }
        return new Growth(items, taken);
    }

    /// <summary>
    /// How often a batch does each world: so often that each handles as many items, and the garbage collector has as much to
    /// do; but only once where that would take too long, since no such batch is short.
    /// </summary>
    private static int[] Times(int[] items, TimeSpan largest)
    {
        int most = (int)Math.Ceiling(Batch / largest) * items[^1];
        return [.. items.Select(n => largest > LongBatch ? 1 : (int)Math.Round((double)most / n))];
    }

    /// <summary>Processor time of all threads: what other programs take does not count.</summary>
    private static TimeSpan Time(Stage stage, World world, int times)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var start = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < times; i++)
            stage.Run(world);
        return Environment.CpuUsage.TotalTime - start;
    }
}
