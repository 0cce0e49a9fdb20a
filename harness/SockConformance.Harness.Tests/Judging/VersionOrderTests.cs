using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Tests.Judging;

public sealed class VersionOrderTests
{
    [TestCase("5.9", "5.10", ExpectedResult = -1)]
    [TestCase("6.1.0-18-amd64", "6.1", ExpectedResult = 0)]
    [TestCase("6.1.5-18-amd64", "6.1", ExpectedResult = 1)]
    [TestCase("6.1-rc3.7", "6.1", ExpectedResult = 0)]
    [TestCase("10.0.19045", "10.0.22000", ExpectedResult = -1)]
    [TestCase("10.99.10", "10.1_STABLE", ExpectedResult = 1)]
    [TestCase("5", "5.0.0", ExpectedResult = 0)]
    [TestCase("", "0", ExpectedResult = 0)]
    [TestCase("99999999999999999999999", "1", ExpectedResult = 1)]
    public int Versions_are_ordered_by_their_leading_numbers(string a, string b) => Math.Sign(VersionOrder.Compare(a, b));

    [Test]
    public void Any_texts_can_be_ordered_and_the_other_way_round_is_the_opposite() =>
        Properties.HoldForText(
            text => Math.Sign(VersionOrder.Compare(text, "4.10")) == -Math.Sign(VersionOrder.Compare("4.10", text)));

    [TestCase("6.1", ExpectedResult = true)]
    [TestCase("6", ExpectedResult = true)]
    [TestCase("win10", ExpectedResult = false)]
    [TestCase("", ExpectedResult = false)]
    public bool A_version_begins_with_a_number(string text) => VersionOrder.IsVersion(text);
}
