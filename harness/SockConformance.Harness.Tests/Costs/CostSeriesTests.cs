using SockConformance.Harness.Costs;

namespace SockConformance.Harness.Tests.Costs;

[TestFixture]
internal sealed class CostSeriesTests
{
    [Test]
    public void What_makes_the_machine_slow_for_both_is_not_in_the_ratio()
    {
        // Each round is slower than the one before; a call always takes twice an empty one.
        var empty = Series(100, round => 10_000 * (round + 1));
        var call = Series(50, round => 10_000 * (round + 1));
        Assert.Multiple(() =>
        {
            Assert.That(call.Over(empty).Figure.ToString(), Is.EqualTo("2.000 ± 0.000"));
            Assert.That(call.PerTurn.Figure.TooNoisy);
        });
    }

    [Test]
    public void Only_rounds_count_as_independent_however_many_batches_they_have()
    {
        // Two processes in which a call costs differently: a thousand batches of each tell no more than the two.
        var series = new CostSeries(1, [[.. Enumerable.Repeat(100L, 1000)], [.. Enumerable.Repeat(200L, 1000)]]);
        Assert.That(series.PerTurn.Figure.TooNoisy);
    }

    [Test]
    public void The_spread_has_the_batches_themselves()
    {
        var spread = new CostSeries(10, [[1000, 1100], [1200, 1300], [9000, 1400]]).PerTurn;
        Assert.Multiple(() =>
        {
            Assert.That(spread.Min, Is.EqualTo(100));
            Assert.That(spread.Median, Is.EqualTo(125));
            Assert.That(spread.P90, Is.EqualTo(520).Within(1e-9));
            Assert.That(spread.Deviation, Is.EqualTo(15));
            Assert.That(spread.Batches, Is.EqualTo(6));
        });
    }

    [TestCase(0, false)]
    [TestCase(1, false)]
    [TestCase(2, true)]
    public void A_run_with_more_than_a_quarter_of_noisy_figures_is_too_noisy(int noisy, bool tooNoisy)
    {
        var even = Series(1, _ => 100);
        var uneven = Series(1, round => 100 + (50 * round));
        var entries = Enumerable.Range(0, 4)
            .Select(i => new CostEntry("L/O" + i, "get", "tcp4", i < noisy ? uneven : even, Series(1, _ => 50)))
            .ToList();
        Assert.That(CostFiles.Run with { Entries = entries }, Has.Property(nameof(CostRun.TooNoisy)).EqualTo(tooNoisy));
    }

    private static CostSeries Series(long iterations, Func<int, long> ofRound) =>
        new(iterations, [.. Enumerable.Range(0, 9).Select(r => (IReadOnlyList<long>)[ofRound(r), ofRound(r)])]);
}
