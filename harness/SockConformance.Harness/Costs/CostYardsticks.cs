namespace SockConformance.Harness.Costs;

/// <summary>What costs are to be held against.</summary>
/// <param name="Empty">The cheapest system call.</param>
/// <param name="Clock">Reading the clock, which happens twice a batch.</param>
/// <param name="Loop">An empty turn of the loop.</param>
public sealed record CostYardsticks(CostSeries Empty, CostSeries Clock, CostSeries Loop);
