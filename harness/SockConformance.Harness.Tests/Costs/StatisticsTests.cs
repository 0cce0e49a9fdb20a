using SockConformance.Harness.Costs;

namespace SockConformance.Harness.Tests.Costs;

[TestFixture]
internal sealed class StatisticsTests
{
    [TestCase(new double[] { 7 }, 7)]
    [TestCase(new double[] { 9, 1, 5 }, 5)]
    [TestCase(new double[] { 1, 9, 5, 6 }, 5.5)]
    public void The_median_is_the_value_in_the_middle_or_the_mean_of_two(double[] values, double median) =>
        Assert.That(Statistics.Median(values), Is.EqualTo(median));

    [TestCase(0, 10)]
    [TestCase(0.9, 46)]
    [TestCase(1, 50)]
    public void A_quantile_lies_between_its_neighbours(double part, double expected) =>
        Assert.That(Statistics.Quantile([30, 10, 50, 20, 40], part), Is.EqualTo(expected).Within(1e-9));

    [Test]
    public void One_batch_that_was_interrupted_moves_the_deviation_little() =>
        Assert.That(Statistics.Deviation([10, 11, 12, 13, 1_000_000]), Is.EqualTo(1));

    [Test]
    public void Of_nothing_there_is_no_median() => Assert.That(() => Statistics.Median([]), Throws.ArgumentException);

    // By the binomial distribution: 1 - 2 * (sum of C(n, i), i <= dropped) / 2^n is at least 0.95 for these, and not for one more
    // dropped.
    [TestCase(6, 0)]
    [TestCase(8, 0)]
    [TestCase(9, 1)]
    [TestCase(11, 1)]
    [TestCase(12, 2)]
    [TestCase(61, 22)]
    public void The_median_s_interval_leaves_out_as_many_values_on_each_side_as_95_percent_allow(int count, int dropped)
    {
        var (low, high) = Statistics.MedianInterval([.. Enumerable.Range(0, count).Select(i => (double)i)]);
        Assert.That((low, high), Is.EqualTo((dropped, count - 1 - dropped)));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(5)]
    public void Fewer_than_six_values_tell_nothing_of_the_median(int count)
    {
        var (low, high) = Statistics.MedianInterval([.. Enumerable.Repeat(1.0, count)]);
        Assert.That((low, high), Is.EqualTo((double.NegativeInfinity, double.PositiveInfinity)));
    }
}
