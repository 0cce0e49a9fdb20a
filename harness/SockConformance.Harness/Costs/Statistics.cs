namespace SockConformance.Harness.Costs;

/// <summary>
/// Order statistics: they hold whatever the distribution, and one batch that the system interrupted does not move them.
/// </summary>
public static class Statistics
{
    /// <summary>The chance with which an interval holds the true median, at least.</summary>
    public const double Confidence = 0.95;

    /// <summary>The value in the middle; between two of them their mean.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static double Median(IReadOnlyList<double> values) => Quantile(values, 0.5);

    /// <summary>The value below which that part of the values lies, interpolated between neighbours.</summary>
    /// <param name="values">The values, in any order.</param>
    /// <param name="part">From 0 to 1.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static double Quantile(IReadOnlyList<double> values, double part)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0)
            throw new ArgumentException("there is no value", nameof(values));
        double[] sorted = [.. values.Order()];
        double at = part * (sorted.Length - 1);
        int below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }

    /// <summary>The median of the distances from the median.</summary>
    public static double Deviation(IReadOnlyList<double> values)
    {
        double median = Median(values);
        return Median([.. values.Select(v => Math.Abs(v - median))]);
    }

    /// <summary>
    /// The interval that holds the true median with at least <see cref="Confidence"/>: two of the values themselves, by the
    /// binomial distribution of how many lie below it.
    /// </summary>
    /// <returns>The interval, or infinity on both sides where there are too few values to tell (fewer than 6).</returns>
    /// <remarks>Source: the distribution-free interval of a quantile by order statistics.</remarks>
    public static (double Low, double High) MedianInterval(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        double[] sorted = [.. values.Order()];
        int n = sorted.Length, dropped = -1;
        // The chance that at most k of n values lie below the median, on either side.
        double term = Math.Pow(0.5, n), tail = 0;
        for (int k = 0; k < n; k++)
        {
            tail += term;
            if (1 - (2 * tail) < Confidence)
                break;
            dropped = k;
            term *= (double)(n - k) / (k + 1);
        }
        return dropped < 0 ? (double.NegativeInfinity, double.PositiveInfinity) : (sorted[dropped], sorted[n - 1 - dropped]);
    }
}
