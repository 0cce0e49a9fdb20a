using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Tests.Expectations;

public sealed class NearestTests
{
    private static readonly string[] Words = ["supported", "refused", "SO_LINGER", "SO_RCVBUF"];

    [TestCase("suported", ExpectedResult = "supported")]
    [TestCase("Supported", ExpectedResult = "supported")]
    [TestCase("refuses", ExpectedResult = "refused")]
    [TestCase("SO_LIGNER", ExpectedResult = "SO_LINGER")]
    [TestCase("SO_SNDBUF", ExpectedResult = "SO_RCVBUF")]
    [TestCase("entirely-other", ExpectedResult = null)]
    public string? The_word_that_was_probably_meant_is_found(string found) => Nearest.Name(found, Words);

    [Test]
    public void Among_no_words_none_is_near() => Assert.That(Nearest.Name("x", []), Is.Null);

    [Test]
    public void Any_words_can_be_compared() =>
        Properties.HoldForText(text => Nearest.Name(text, Words) is null || Words.Contains(Nearest.Name(text, Words)));

    [TestCase(new[] { "truncated" }, "; did you mean 'truncated'?")]
    [TestCase(new[] { "truncated", "too-small" }, "")]
    public void Of_one_allowed_word_that_one_was_meant(string[] allowed, string ending)
    {
        var problems = new Problems();
        problems.NotAllowed(new Place("x.yaml", 1, 1), "the claim", "length", allowed);

        Assert.That(
            problems.All.Single().Message,
            Is.EqualTo($"the claim 'length' is not known; allowed: {string.Join(", ", allowed)}{ending}"));
    }

    [Test]
    public void A_long_list_of_allowed_words_is_cut()
    {
        var problems = new Problems();
        problems.NotAllowed(new Place("x.yaml", 1, 1), "the option", "x", Enumerable.Range(0, 100).Select(i => $"option-{i}"));

        Assert.That(problems.All.Single().Message, Does.EndWith("option-39, ...").And.Not.Contains("option-40"));
    }
}
