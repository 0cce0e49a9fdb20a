using SockConformance.Harness.Costs;

namespace SockConformance.Benchmarks.Generated;

/// <summary>What a stage costs in worlds of growing size.</summary>
/// <param name="Items">How many items each world has, the smallest first.</param>
/// <param name="Rounds">The nanoseconds of an item in each world, round by round: the shortest of a round's turns.</param>
internal sealed record Growth(IReadOnlyList<int> Items, IReadOnlyList<double[]> Rounds)
{
    /// <summary>
    /// A power up to this counts as 1: what does not fit into a processor's cache any more costs more, and sorting takes its
    /// logarithm.
    /// </summary>
    public const double Most = 1.1;

    /// <summary>The nanoseconds of an item in a world.</summary>
    public Figure Nanoseconds(int world) => ToFigure([.. Rounds.Select(r => r[world])]);

    /// <summary>
    /// What an item costs in a world, by what it costs in the smallest; what is done once, however much there is, makes it less
    /// than 1.
    /// </summary>
    public Figure ToSmallest(int world) => ToFigure([.. Rounds.Select(r => r[world] / r[0])]);

    /// <summary>
    /// The power of the number of items by which the whole cost grows: 1 is linear, 2 quadratic; what is done once, however
    /// much there is, makes it less than 1.
    /// </summary>
    public Figure Power => ToFigure([.. Rounds.Select(Slope)]);

    /// <summary>The answer in words.</summary>
    public string Says => Power switch
    {
        { High: <= Most } => "linear",
        { Low: > Most } => "faster than linear",
        { TooNoisy: true } => "too noisy",
        _ => "on the edge",
    };

    /// <summary>The slope of the line through all worlds, least squares, both scales logarithmic.</summary>
    private double Slope(double[] round)
    {
        double[] x = [.. Items.Select(n => Math.Log(n))], y = [.. round.Select((ns, i) => Math.Log(ns * Items[i]))];
        double middle = x.Average();
        return x.Zip(y, (a, b) => (a - middle) * b).Sum() / x.Sum(a => (a - middle) * (a - middle));
    }

    private static Figure ToFigure(IReadOnlyList<double> rounds)
    {
        var (low, high) = Statistics.MedianInterval(rounds);
        return new Figure(Statistics.Median(rounds), low, high);
    }
}
