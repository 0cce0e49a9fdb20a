using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Tests.Expectations.Types;

public sealed class LengthTests
{
    [TestCase("size", ExpectedResult = 16)]
    [TestCase("size+1", ExpectedResult = 17)]
    [TestCase("size-1", ExpectedResult = 15)]
    [TestCase("size*2", ExpectedResult = 32)]
    [TestCase("size/4", ExpectedResult = 4)]
    [TestCase("size/0", ExpectedResult = 0)]
    [TestCase("64", ExpectedResult = 64)]
    [TestCase("-1", ExpectedResult = -1)]
    [TestCase("0x10", ExpectedResult = 16)]
    public long A_length_is_a_number_or_is_calculated_from_the_size(string text) => Length.Parse(text)!.Value.Evaluate(16);

    [TestCase("")]
    [TestCase("sizes")]
    [TestCase("size+")]
    [TestCase("size%2")]
    [TestCase("size--1")]
    [TestCase("four")]
    public void Anything_else_is_no_length(string text) => Assert.That(Length.Parse(text), Is.Null);

    [TestCase("size", true, true)]
    [TestCase("size-1", false, true)]
    [TestCase("16", false, false)]
    public void It_tells_how_it_hangs_on_the_size(string text, bool isSize, bool isOfSize)
    {
        var length = Length.Parse(text)!.Value;

        Assert.That((length.IsSize, length.IsOfSize), Is.EqualTo((isSize, isOfSize)));
    }
}
