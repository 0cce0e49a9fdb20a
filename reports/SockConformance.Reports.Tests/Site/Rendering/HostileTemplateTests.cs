namespace SockConformance.Reports.Tests.Site.Rendering;

/// <summary>A template that would never end, or fill the memory, is an error with its place.</summary>
[TestFixture]
internal sealed class HostileTemplateTests
{
    private TemplateFolder folder = null!;

    [SetUp]
    public void CopyOurs() => folder = new TemplateFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

    [TestCase("{{ while true; end }}", "iteration")]
    [TestCase("{{ for x in 1..2000000000; end }}", "Range expression exceeds")]
    [TestCase("{{ for x in 1..4000; for y in 1..4000; end; end }}", "iteration")]
    [TestCase("{{ while true }}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{{ end }}", "")]
    [TestCase("{{ 'x' * 2000000000 }}", "")]
    [TestCase("{{ x = 'xxxxxxxxxx'; while true; x = x + x; end }}", "")]
    [TestCase("{{ func f; f; end; f }}", "")]
    [CancelAfter(60_000)]
    public void A_page_without_end_is_told_with_its_place(string endless, string complaint)
    {
        folder.Change("words", "<h1>", endless + "<h1>");
        string place = folder.Path("words") + ":";
        Assert.That(
            () => new SiteFolder(Worlds.Catalog, [], folder.Root).Dispose(),
            Throws.TypeOf<TemplateException>().With.Message.StartsWith(place).And.Message.Contains(complaint));
    }
}
