using SockConformance.Reports.Site;

namespace SockConformance.Reports.Tests.Site;

/// <summary>Where documents say what a claim says.</summary>
[TestFixture]
internal sealed class CitedPlacesTests
{
    [Test]
    public void Of_several_places_in_one_document_only_the_first_names_it()
    {
        const string Claims = """
            claims:
              linux:
                often:
                  says: It is said often.
                  cite: [man#options.1, man#files.2-3, man#options]
                  untestable: { reason: definition, why: A test needs no case. }
            """;
        var catalog = TestCatalog.OfOption(
            "{ number: 7, type: int, get: supported, cite: man#options.1, kinds: [tcp4] }", Claims);
        var context = new ViewContext(Matrix.Build(catalog, []), catalog);
        var claim = catalog.Options[0].Claims.Single(c => c.Name == "often");

        Assert.That(
            CitedPlaces.All(context, claim).Select(p => (p.Text, p.Href)),
            Is.EqualTo(new[]
            {
                ("socket(7), options, sentence 1", "https://example.org/socket.7"),
                ("files, sentences 2 and 3", "https://example.org/socket.7"),
                ("options", "https://example.org/socket.7"),
            }));
    }
}
