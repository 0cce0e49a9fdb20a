using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Reading;

namespace SockConformance.Harness.Tests.Expectations;

internal sealed class KnownListReadingTests
{
    private const string Known =
        """
        - case: SOL_SOCKET/SO_TEST/*
          claim: works
          when: { release: 6.* }
          reason: The page is wrong.
          link: https://example.invalid
        - { case: x, reason: Why. }

        """;

    [Test]
    public void Known_divergences_are_read_with_their_conditions()
    {
        var entries = TestCatalogs.ReadWhole(TestCatalogs.Small(new SourceFile("known/local.yaml", Known))).Known["local"];

        string[] expected =
            ["SOL_SOCKET/SO_TEST/* works [release, 6.*] The page is wrong. https://example.invalid", "x *  Why. "];
        Assert.That(
            entries.Select(e => $"{e.Case} {e.Claim} {string.Join(',', e.When)} {e.Reason} {e.Link}"),
            Is.EqualTo(expected));
    }

    [TestCase("", null)]
    [TestCase(", consequence: crash", Consequence.Crash)]
    [TestCase(", consequence: works-though-refused", Consequence.WorksThoughRefused)]
    [TestCase(", consequence: error-or-length", Consequence.ErrorOrLength)]
    public void A_known_divergence_tells_how_bad_it_is_where_its_answer_does_not(string key, Consequence? consequence)
    {
        var files = TestCatalogs.Small(new SourceFile("known/local.yaml", $"- {{ case: x, reason: Why.{key} }}\n"));

        Assert.That(TestCatalogs.ReadWhole(files).Known["local"].Single().Consequence, Is.EqualTo(consequence));
    }

    [TestCase("consequence: bad", "the consequence 'bad' is not known; allowed: crash, effect, works-though-refused,")]
    [TestCase("document: wrong", "'document' is no key here any more: where the document is at fault, write 'erratum: {")]
    public void What_a_known_divergence_cannot_say_is_told_with_what_to_write(string key, string message)
    {
        var list = new SourceFile("known/local.yaml", $"- {{ case: x, reason: Why., {key} }}\n");

        Assert.That(TestCatalogs.ProblemsOf(TestCatalogs.Small(list)), Has.One.Contains(message));
    }
}
