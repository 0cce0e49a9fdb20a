using FsCheck;
using FsCheck.Fluent;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Protocol;

public sealed class EscapeTests
{
    private static readonly Arbitrary<string> Texts =
        Gen.Elements(
            "a", "Z", "~", "!", " ", "%", "%4", "\0", "\n", "\r", "\u007f", "\u00e9", "\u20ac", "\U0001f600", "41", "=").ListOf()
            .Select(parts => string.Concat(parts)).ToArbitrary();

    [TestCase("dataready", ExpectedResult = "dataready")]
    [TestCase("a b", ExpectedResult = "a%20b")]
    [TestCase("100%", ExpectedResult = "100%25")]
    [TestCase("\u00e9", ExpectedResult = "%C3%A9")]
    [TestCase("line\nline", ExpectedResult = "line%0Aline")]
    [TestCase("", ExpectedResult = "")]
    public string A_text_becomes_one_word(string text) => Escape.Encode(text);

    [TestCase("a%20b", ExpectedResult = "a b")]
    [TestCase("%c3%A9", ExpectedResult = "\u00e9")]
    [TestCase("%41", ExpectedResult = "A")]
    [TestCase("%", ExpectedResult = "%")]
    [TestCase("%4", ExpectedResult = "%4")]
    [TestCase("%zz", ExpectedResult = "%zz")]
    [TestCase("%%41", ExpectedResult = "%A")]
    public string A_word_is_read_back_and_a_stray_percent_sign_stands_for_itself(string word) => Escape.Decode(word);

    [Test]
    public void Every_text_comes_back_as_it_was() =>
        Properties.Hold(Texts, text => Escape.Decode(Escape.Encode(text)) == text, 5000);

    [Test]
    public void A_word_holds_nothing_that_ends_a_word_or_a_line() =>
        Properties.HoldForText(text => Escape.Encode(text).All(c => c is >= '!' and <= '~'));

    [Test]
    public void Decoding_never_fails() => Properties.HoldForText(text => Escape.Decode(text) is not null);
}
