using System.Diagnostics;
using SockConformance.Harness.Costs;

namespace SockConformance.Benchmarks.Paired;

/// <summary>
/// Takes the ways of a call in turn within each of many rounds: what makes the machine slow for one makes it slow for all.
/// </summary>
internal static class PairedRounds
{
    /// <summary>The fewest rounds that a ratio may come from.</summary>
    public const int Fewest = 61;

    private const int SlowPart = 100;
    private const int WarmUps = 60;

    /// <summary>Measures a group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="rounds">How many rounds, at least <see cref="Fewest"/>.</param>
    /// <param name="turns">How many calls a way makes in a round.</param>
    public static IReadOnlyList<PairedRatio> Run(VariantGroup group, int rounds, int turns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, Fewest);
        // The loop itself stands among the ways as well: how far its ratio is from 1 shows what the others' are worth.
        Variant[] all = [new("C loop, a second time", t => group.Baseline(t), Timed: group.Baseline), .. group.Variants];
        WarmUp(all, turns);
        var ratios = all.Select(_ => new double[rounds]).ToArray();
        for (int round = 0; round < rounds; round++)
        {
            double baseline = 0;
            // Each round begins elsewhere, so that no way always follows the same one.
            for (int i = 0; i <= all.Length; i++)
            {
                int which = (i + round) % (all.Length + 1);
                if (which == all.Length)
                    baseline = (double)group.Baseline(turns) / turns;
                else
                    ratios[which][round] = Time(all[which], turns);
            }
            foreach (double[] each in ratios)
                each[round] /= baseline;
        }
        return [.. all.Select((v, i) => PairedRatio.FromRounds(PairedRatio.Dotnet, group.Call, v.Name, ratios[i], Allocated(v)))];
    }

    /// <summary>Until the compiler has made its last version of each way.</summary>
    private static void WarmUp(Variant[] all, int turns)
    {
        for (int i = 0; i < WarmUps; i++)
        {
            foreach (var variant in all)
                variant.Run(Turns(variant, turns / 10));
            if (i % 10 == 9)
                Thread.Sleep(150);
        }
    }

    private static double Time(Variant variant, int turns)
    {
        int mine = Turns(variant, turns);
        if (variant.Timed is { } timed)
            return (double)timed(mine) / mine;
        long start = Stopwatch.GetTimestamp();
        variant.Run(mine);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / mine;
    }

    private static double Allocated(Variant variant)
    {
        const int Calls = 1000;
        long before = GC.GetAllocatedBytesForCurrentThread();
        variant.Run(Calls);
        return Math.Round((double)(GC.GetAllocatedBytesForCurrentThread() - before) / Calls, 1);
    }

    private static int Turns(Variant variant, int turns) => Math.Max(1, variant.Slow ? turns / SlowPart : turns);
}
