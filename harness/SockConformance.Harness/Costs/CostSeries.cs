namespace SockConformance.Harness.Costs;

/// <summary>The batches of one measurement.</summary>
/// <param name="Iterations">How many turns a batch has, at least 1.</param>
/// <param name="Rounds">The batches' nanoseconds, by round; each round was a driver process of its own.</param>
public sealed record CostSeries(long Iterations, IReadOnlyList<IReadOnlyList<long>> Rounds)
{
    /// <summary>Nanoseconds a turn.</summary>
    public Spread PerTurn => Spread.FromRounds([.. Rounds.Select(TurnsOf)]);

    private IReadOnlyList<double> TurnsOf(IReadOnlyList<long> batches) => [.. batches.Select(ns => (double)ns / Iterations)];

    /// <summary>How many times as long a turn took as one of another series whose batches alternated with these.</summary>
    /// <param name="beside">A series with as many rounds of as many batches.</param>
    public Spread Over(CostSeries beside)
    {
        ArgumentNullException.ThrowIfNull(beside);
        return Spread.FromRounds([.. RatiosTo(beside)]);
    }

    /// <summary>
    /// The ratios of batches that alternated, by round: what made the machine slow for both cancels out.
    /// </summary>
    public IEnumerable<IReadOnlyList<double>> RatiosTo(CostSeries beside)
    {
        ArgumentNullException.ThrowIfNull(beside);
        double turns = (double)beside.Iterations / Iterations;
        return Rounds.Zip(beside.Rounds, (mine, its) => (IReadOnlyList<double>)[.. mine.Zip(its, (a, b) => a * turns / b)]);
    }
}
