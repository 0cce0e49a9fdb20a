using SockConformance.Harness.Costs;

namespace SockConformance.Harness.Tests.Costs;

[TestFixture]
internal sealed class FigureTests
{
    [TestCase(185.34, 2.7, "185", "3")]
    [TestCase(1234, 340, "1200", "400")]
    [TestCase(0.0523, 0.0004, "0.0523", "0.0004")]
    [TestCase(1.0449, 0.013, "1.04", "0.02")]
    [TestCase(220.5, 0.001, "220.5", "0.1")]
    [TestCase(99.6, 1, "100", "1")]
    [TestCase(50, 100, "100", "100")]
    [TestCase(3.2, 0.1, "3.2", "0.1")]
    [TestCase(2_654_321, 1_000, "2654000", "1000")]
    public void No_more_digits_are_written_than_the_noise_leaves(
        double value, double margin, string text, string marginText) => Assert.Multiple(() =>
    {
        var figure = new Figure(value, value - margin, value + margin);
        Assert.That(figure.Text, Is.EqualTo(text));
        Assert.That(figure.MarginText, Is.EqualTo(marginText));
    });

    [Test]
    public void The_margin_is_that_of_the_worse_side() =>
        Assert.That(new Figure(100, 99, 120).ToString(), Is.EqualTo("100 ± 20 (too noisy)"));

    [TestCase(100, 5, false)]
    [TestCase(100, 5.1, true)]
    [TestCase(0.002, 0.002, true)]
    [TestCase(100, 0, false)]
    public void A_figure_that_is_uncertain_by_more_than_5_percent_is_too_noisy(double value, double margin, bool noisy) =>
        Assert.That(new Figure(value, value - margin, value + margin).TooNoisy, Is.EqualTo(noisy));

    [Test]
    public void Of_a_value_without_an_interval_no_digit_is_written() => Assert.Multiple(() =>
    {
        var figure = new Figure(185, double.NegativeInfinity, double.PositiveInfinity);
        Assert.That(figure.ToString(), Is.EqualTo("? ± ? (too noisy)"));
        Assert.That(new Figure(double.NaN, 1, 2).Text, Is.EqualTo("?"));
    });

    [Test]
    public void Another_unit_changes_value_and_margin_alike() =>
        Assert.That(new Figure(185_340, 182_640, 188_040).Per(1000).ToString(), Is.EqualTo("185 ± 3"));
}
