using SockConformance.Harness.Costs;

namespace SockConformance.Benchmarks.Generated;

/// <summary>What a stage costs in worlds of growing size.</summary>
/// <param name="Items">How many items each world has, the smallest first.</param>
/// <param name="Rounds">The nanoseconds of an item in each world, round by round.</param>
internal sealed record Growth(IReadOnlyList<int> Items, IReadOnlyList<double[]> Rounds)
{
    /// <summary>An added item may cost this much of one of the first and still count as the same: what does not fit into a processor's cache any more costs more, and sorting takes its logarithm.</summary>
    public const double Most = 1.1;

    /// <summary>The nanoseconds of an item in a world.</summary>
    public Figure Nanoseconds(int world) => Of([.. Rounds.Select(r => r[world])]);

    /// <summary>What an item costs in a world, by what it costs in the smallest; what is done once, however much there is, makes it less than 1.</summary>
    public Figure ToSmallest(int world) => Of([.. Rounds.Select(r => r[world] / r[0])]);

    /// <summary>What one of the items costs by which the largest world exceeds the one before, by what one costs by which that exceeds the smallest: 1 where cost grows linearly, whatever is done once.</summary>
    public Figure Added => Of([.. Rounds.Select(r => Between(r, Items.Count - 2, Items.Count - 1) / Between(r, 0, Items.Count - 2))]);

    /// <summary>The answer in words.</summary>
    public string Says => Added switch
    {
        { TooNoisy: true } => "too noisy",
        { High: <= Most } => "linear",
        { Low: > Most } => "faster than linear",
        _ => "on the edge",
    };

    private double Between(double[] round, int small, int large) => ((round[large] * Items[large]) - (round[small] * Items[small])) / (Items[large] - Items[small]);

    private static Figure Of(IReadOnlyList<double> rounds)
    {
        var (low, high) = Statistics.MedianInterval(rounds);
        return new Figure(Statistics.Median(rounds), low, high);
    }
}
