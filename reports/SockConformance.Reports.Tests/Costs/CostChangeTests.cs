using SockConformance.Harness.Costs;
using SockConformance.Reports.Costs;
using SockConformance.Reports.Tests.Site;

namespace SockConformance.Reports.Tests.Costs;

[TestFixture]
public sealed class CostChangeTests
{
    [TestCase(1.2, 20)]
    [TestCase(0.8, -20)]
    [TestCase(1.05, 5)]
    public void A_difference_beyond_the_noise_is_found(double factor, int percent)
    {
        var change = CostChange.Between(Measured(r => 2 + (0.005 * r)), Measured(r => factor * (2 + (0.005 * r)))).Single();
        Assert.That(Math.Round((change.Ratio - 1) * 100), Is.EqualTo(percent));
    }

    [Test]
    public void A_difference_within_the_noise_is_not_told() =>
        Assert.That(CostChange.Between(Measured(r => 2 + (0.1 * r)), Measured(r => 2.1 + (0.1 * r))), Is.Empty);

    [Test]
    public void A_difference_of_less_than_3_percent_is_not_told_however_certain() =>
        Assert.That(CostChange.Between(Measured(_ => 2), Measured(_ => 2.05)), Is.Empty);

    [Test]
    public void Of_many_comparisons_each_must_be_the_more_certain()
    {
        // One of nine rounds on the other side: enough for one comparison (p about 0.004), not for one of a hundred.
        Func<int, double> before = r => r < 1 ? 2.5 + (0.01 * r) : 2 + (0.01 * r), now = r => 2.2 + (0.01 * r);
        Assert.Multiple(() =>
        {
            Assert.That(CostChange.Between(Measured(before), Measured(now)), Has.Count.EqualTo(1));
            Assert.That(CostChange.Between(Measured(before, 100), Measured(now, 100)), Is.Empty);
        });
    }

    [Test]
    public void Only_the_same_call_on_the_same_kind_is_compared()
    {
        var before = Measured(_ => 2);
        Assert.Multiple(() =>
        {
            Assert.That(
                CostChange.Between(before with { Entries = [before.Entries[0] with { Kind = "udp4" }] }, Measured(_ => 9)),
                Is.Empty);
            Assert.That(
                CostChange.Between(before with { Entries = [before.Entries[0] with { Call = CostEntry.Set }] }, Measured(_ => 9)),
                Is.Empty);
            Assert.That(CostChange.Between(before with { Entries = [] }, Measured(_ => 9)), Is.Empty);
        });
    }

    private static CostRun Measured(Func<int, double> times, int calls = 1) =>
        TestCosts.Run(Worlds.Runs[0], [.. Enumerable.Range(0, calls).Select(i => ($"SOL_SOCKET/SO_{i}", CostEntry.Get, times))]);
}
