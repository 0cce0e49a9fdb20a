using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Tests.Expectations;

public sealed class MatcherCoverTests
{
    private static readonly Platform Linux = TestCatalogs.ReadWhole(TestCatalogs.SmallFiles).Platforms["linux"];

    [TestCase("any", "crash", ExpectedResult = true)]
    [TestCase("on", "nonzero", ExpectedResult = true)]
    [TestCase("off", "0", ExpectedResult = true)]
    [TestCase("ok", "8192", ExpectedResult = true)]
    [TestCase("ok", "fails", ExpectedResult = false)]
    [TestCase("ok", "any", ExpectedResult = false)]
    [TestCase("ok", "not ok", ExpectedResult = false)]
    [TestCase("fails", "fails EINVAL", ExpectedResult = true)]
    [TestCase("fails EINVAL", "fails", ExpectedResult = false)]
    [TestCase("refused", "fails EOPNOTSUPP", ExpectedResult = true)]
    [TestCase("refused", "fails EINVAL", ExpectedResult = false)]
    [TestCase("at least 4", "4", ExpectedResult = true)]
    [TestCase("at least 4", "3..9", ExpectedResult = false)]
    [TestCase("at least 4", "4..9", ExpectedResult = true)]
    [TestCase("below 4", "3", ExpectedResult = true)]
    [TestCase("below 4", "4", ExpectedResult = false)]
    [TestCase("below 4", "below 4", ExpectedResult = true)]
    [TestCase("1..4", "2..5", ExpectedResult = false)]
    [TestCase("1..4", "1..4", ExpectedResult = true)]
    [TestCase("nonzero", "7", ExpectedResult = true)]
    [TestCase("nonzero", "-4..-1", ExpectedResult = true)]
    [TestCase("nonzero", "0..4", ExpectedResult = false)]
    [TestCase("8192", "8193", ExpectedResult = false)]
    [TestCase("size", "4", ExpectedResult = false, Reason = "What the size is nobody can tell here.")]
    public bool One_matcher_holds_wherever_another_does(string wider, string narrower) =>
        Matcher.Parse(wider)!.Covers(Matcher.Parse(narrower)!, Linux);
}
