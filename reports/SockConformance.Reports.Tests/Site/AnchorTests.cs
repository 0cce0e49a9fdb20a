using SockConformance.Reports.Site;

namespace SockConformance.Reports.Tests.Site;

[TestFixture]
public sealed class AnchorTests
{
    [TestCase("on/wine/blocks/tcp4,size/2", "on/wine/blocks/tcp4,size/2")]
    [TestCase("on/my target", "on/my~20target")]
    [TestCase("a~20", "a~7e20")]
    [TestCase("a\"<>#%é", "a~22~3c~3e~23~25~e9")]
    public void An_id_has_nothing_that_an_attribute_or_a_link_would_have_to_write_otherwise(string text, string id) =>
        Assert.That(Anchors.Id(text), Is.EqualTo(id));

    [TestCase("https://example.org/a", true)]
    [TestCase("http://example.org/a", true)]
    [TestCase("javascript:alert(1)", false)]
    [TestCase("data:text/html,x", false)]
    [TestCase("//example.org", false)]
    [TestCase(null, false)]
    public void Only_addresses_of_the_web_become_links(string? address, bool link) =>
        Assert.That(Anchors.Web(address) is not null, Is.EqualTo(link));
}
