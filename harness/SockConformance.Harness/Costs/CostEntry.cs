namespace SockConformance.Harness.Costs;

/// <summary>What one call of one option costs on a target.</summary>
/// <param name="Option">The option's id.</param>
/// <param name="Call"><c>get</c> or <c>set</c>.</param>
/// <param name="Kind">The kind of socket that it was measured on.</param>
/// <param name="Cost">The calls.</param>
/// <param name="Empty">Empty system calls, batch by batch in turn with <paramref name="Cost"/>.</param>
public sealed record CostEntry(string Option, string Call, string Kind, CostSeries Cost, CostSeries Empty)
{
    /// <summary>The word for a get.</summary>
    public const string Get = "get";

    /// <summary>The word for a set.</summary>
    public const string Set = "set";

    /// <summary>
    /// How many empty system calls one call costs: to be compared between minutes and machines, which nanoseconds are not.
    /// </summary>
    public Spread Relative => Cost.Over(Empty);
}
