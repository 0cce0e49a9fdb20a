using Perfolizer.Mathematics.SignificanceTesting.Base;
using Perfolizer.Mathematics.SignificanceTesting.MannWhitney;
using Perfolizer.Metrology;
using Pragmastat;
using SockConformance.Harness.Costs;

namespace SockConformance.Reports.Costs;

/// <summary>A call that costs more or less than in the measurement before, by more than noise explains.</summary>
/// <param name="Option">The option's id.</param>
/// <param name="Call"><c>get</c> or <c>set</c>.</param>
/// <param name="Ratio">Its cost now by that before; both relative to the empty call of their time.</param>
public sealed record CostChange(string Option, string Call, double Ratio)
{
    /// <summary>All comparisons together may find a difference where none is with this chance.</summary>
    public const double Chance = 0.05;

    /// <summary>Less than this part is no difference worth telling: the place of code in memory alone makes as much.</summary>
    public const double Least = 0.03;

    /// <summary>
    /// Compares two measurements of a target: by ranks (Mann and Whitney), since times are not normally distributed, and over
    /// rounds, since batches of a round are not independent.
    /// </summary>
    public static IReadOnlyList<CostChange> Between(CostRun before, CostRun now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var pairs = now.Entries
            .Select(n => (Now: n, Before: before.Entries.FirstOrDefault(b => IsSameCall(b, n))))
            .Where(p => p.Before is not null)
            .ToList();
        return [.. pairs.Select(p => Between(p.Before!, p.Now, Chance / pairs.Count)).OfType<CostChange>()];
    }

    private static bool IsSameCall(CostEntry a, CostEntry b) => a.Option == b.Option && a.Call == b.Call && a.Kind == b.Kind;

    private static CostChange? Between(CostEntry before, CostEntry now, double chance)
    {
        double[] was = Medians(before), am = Medians(now);
        double ratio = Statistics.Median(am) / Statistics.Median(was);
        if (!double.IsFinite(ratio) || Math.Abs(ratio - 1) <= Least)
            return null;
        var test = MannWhitneyTest.Instance;
        double p = test.Perform(new Sample(am), new Sample(was), AlternativeHypothesis.TwoSides, Threshold.Zero).PValue;
        return p < chance ? new CostChange(now.Option, now.Call, ratio) : null;
    }

    private static double[] Medians(CostEntry entry) => [.. entry.Cost.RatiosTo(entry.Empty).Select(Statistics.Median)];
}
