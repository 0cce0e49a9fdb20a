namespace SockConformance.Harness.Costs;

/// <summary>How the batches of one measurement are spread.</summary>
/// <param name="Min">The fastest batch.</param>
/// <param name="Median">The batch in the middle.</param>
/// <param name="P90">Nine of ten batches were faster.</param>
/// <param name="Deviation">The median absolute deviation.</param>
/// <param name="Figure">The median of the rounds, with the interval that their medians give.</param>
/// <param name="Batches">How many batches there were.</param>
public sealed record Spread(double Min, double Median, double P90, double Deviation, Figure Figure, int Batches)
{
    /// <summary>
    /// The spread of batches that were made in rounds. Batches of one round have much in common (a process, a minute), so only
    /// rounds count as independent.
    /// </summary>
    /// <exception cref="ArgumentException">There is no batch.</exception>
    public static Spread FromRounds(IReadOnlyList<IReadOnlyList<double>> rounds)
    {
        ArgumentNullException.ThrowIfNull(rounds);
        double[] all = [.. rounds.SelectMany(r => r)];
        double[] medians = [.. rounds.Where(r => r.Count > 0).Select(Statistics.Median)];
        var (low, high) = Statistics.MedianInterval(medians);
        return new Spread(
            Statistics.Quantile(all, 0), Statistics.Median(all), Statistics.Quantile(all, 0.9), Statistics.Deviation(all),
            new Figure(Statistics.Median(medians), low, high), all.Length);
    }
}
