using SockConformance.Harness.Planning;

namespace SockConformance.Harness.Tests.Planning;

public sealed class NumberRangesTests
{
    [TestCase("7", ExpectedResult = new long[] { 7 })]
    [TestCase("3..5", ExpectedResult = new long[] { 3, 4, 5 })]
    [TestCase("0xffff, 1..2", ExpectedResult = new long[] { 1, 2, 65535 })]
    [TestCase("-2..1,0..1", ExpectedResult = new long[] { -2, -1, 0, 1 })]
    [TestCase("-0x10..-0xf", ExpectedResult = new long[] { -16, -15 })]
    public long[] Numbers_and_ranges_are_read_each_number_once_in_order(string text) => [.. NumberRanges.Parse(text, out _)!];

    [TestCase("-2147483648", 1)]
    [TestCase("4294967295", 1)]
    [TestCase("1..70000", 70_000)]
    [TestCase("0..34999,35000..69999", 70_000)]
    public void As_much_as_is_allowed_is_read(string text, int count) =>
        Assert.That(NumberRanges.Parse(text, out _), Has.Count.EqualTo(count));

    [TestCase("", "'' is no number and no range")]
    [TestCase("-2147483649", "does not fit an int")]
    [TestCase("4294967296", "does not fit an int")]
    [TestCase("0..34999,35000..70000", "more than 70000 numbers")]
    [TestCase("a..b", "'a..b' is no number and no range")]
    [TestCase("1,,2", "'' is no number and no range")]
    [TestCase("1..", "'1..' is no number and no range")]
    [TestCase("9..1", "ends before it begins; write 1..9")]
    [TestCase("0x1ffffffff", "does not fit an int")]
    [TestCase("0..70000", "more than 70000 numbers")]
    [TestCase("0..50000,100000..150000", "more than 70000 numbers")]
    public void What_is_wrong_is_told_with_what_is_allowed(string text, string complaint)
    {
        var numbers = NumberRanges.Parse(text, out string why);

        Assert.That((numbers, why), Is.EqualTo(((IReadOnlyList<long>?)null, why)));
        Assert.That(why, Does.Contain(complaint));
    }

    [Test]
    public void What_platforms_yaml_asks_unless_told_can_be_read()
    {
        var files = SockConformance.Harness.Expectations.Reading.CatalogFiles.Load(Repository.Path("expectations"));
        var platforms = TestCatalogs.ReadWhole(files).Platforms.Values;

        Assert.That(
            platforms.SelectMany(p => new[] { p.ScanLevels, p.ScanNames }),
            Is.All.Matches<string>(t => NumberRanges.Parse(t!, out _) is not null));
    }
}
