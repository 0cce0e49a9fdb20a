using SockConformance.Harness.Costs;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Tests.Costs;

/// <summary>Measurements that a test writes by hand.</summary>
internal static class TestCosts
{
    private const int Rounds = 9;

    /// <summary>A measurement of a run's target.</summary>
    /// <param name="run">The run.</param>
    /// <param name="entries">The calls, each with its cost in times the empty call by round.</param>
    public static CostRun Run(Run run, params (string Option, string Call, Func<int, double> Times)[] entries) => new(
        run.Header,
        new CostYardsticks(Series(_ => 100), Series(_ => 25), Series(_ => 0.3)),
        [.. entries.Select(e => new CostEntry(e.Option, e.Call, "tcp4", Series(r => 100 * e.Times(r)), Series(_ => 100)))],
        []);

    private static CostSeries Series(Func<int, double> perTurn)
    {
        const int turns = 1000;
        IReadOnlyList<long> Batches(int round) => [(long)(turns * perTurn(round)), (long)(turns * perTurn(round))];
        return new CostSeries(turns, [.. Enumerable.Range(0, Rounds).Select(Batches)]);
    }
}
