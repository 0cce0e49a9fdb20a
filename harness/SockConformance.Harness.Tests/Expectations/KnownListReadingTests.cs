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
    [TestCase(", document: outdated", "outdated")]
    [TestCase(", document: wrong", "wrong")]
    public void A_known_divergence_tells_whether_the_document_is_at_fault(string key, string? document)
    {
        var list = new SourceFile("known/local.yaml", $"- {{ case: x, reason: Why.{key} }}\n");

        Assert.That(
            TestCatalogs.ReadWhole(TestCatalogs.Small(list)).Known["local"].Single().Document,
            Is.EqualTo(document));
    }

    [Test]
    public void Another_fault_of_a_document_is_told_with_those_that_there_are()
    {
        CatalogReader.Read(
            TestCatalogs.Small(new SourceFile("known/local.yaml", "- { case: x, reason: Why., document: lost }\n")),
            out var problems);

        Assert.That(
            problems.Single().ToString(),
            Does.StartWith("known/local.yaml:1:").And.Contain("lost").And.Contain("wrong, outdated"));
    }
}
