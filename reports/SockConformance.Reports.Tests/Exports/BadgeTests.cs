using System.Xml.Linq;
using SockConformance.Reports.Exports;
using SockConformance.Reports.Tests.Site;

namespace SockConformance.Reports.Tests.Exports;

internal sealed class BadgeTests
{
    private static readonly XNamespace Ns = "http://www.w3.org/2000/svg";

    private static readonly string[] Harmless =
    [
        "width", "height", "viewBox", "role", "aria-label", "fill", "x", "y",
        "font-family", "font-size", "textLength", "lengthAdjust",
    ];

    [Test]
    public void There_is_a_badge_for_each_target_and_each_option() =>
        Assert.That(
            MatrixBadges.Files(Matrix.Build(Worlds.Catalog, Worlds.Runs)).Select(b => b.Path),
            Is.EquivalentTo(new[]
            {
                "targets/local.svg", "targets/wine.svg", "options/SOL_SOCKET/SO_FIRST.svg", "options/IPPROTO_TCP/TCP_SECOND.svg",
            }));

    [Test]
    public void A_badge_says_in_words_what_its_colour_says() => Assert.Multiple(() =>
    {
        Assert.That(
            Words("options/SOL_SOCKET/SO_FIRST.svg"),
            Is.EqualTo("SO_FIRST: supported on 0 of 2 systems, 2 divergent"));
        Assert.That(
            Words("targets/local.svg"), Is.EqualTo("socket options on local: 0 of 2 options as documented, 2 divergent"));
    });

    [Test]
    public void A_badge_loads_no_font_and_has_no_script_even_of_a_hostile_target()
    {
        foreach (var (path, svg) in MatrixBadges.Files(Matrix.Build(Worlds.Catalog, Worlds.HostileRuns)))
        {
            var root = XDocument.Parse(svg).Root!;
            Assert.That(
                root.Descendants().Select(e => e.Name.LocalName).Distinct(),
                Is.SubsetOf(new[] { "title", "rect", "g", "text" }),
                path);
            var attributes = root.DescendantsAndSelf().Attributes().Where(a => !a.IsNamespaceDeclaration);
            Assert.That(attributes.Select(a => a.Name.LocalName).Distinct(), Is.SubsetOf(Harmless), path);
        }
    }

    [Test]
    public void A_badge_is_as_wide_as_its_two_halves()
    {
        var root = XDocument.Parse(Badge.Svg("a label", "some message", "supported")).Root!;
        var halves = root.Elements(Ns + "rect").Select(r => (int)r.Attribute("width")!);

        Assert.That(halves.Sum(), Is.EqualTo((int)root.Attribute("width")!));
    }

    private static string Words(string path)
    {
        var badges = MatrixBadges.Files(Matrix.Build(Worlds.Catalog, Worlds.Runs));
        return XDocument.Parse(badges.Single(b => b.Path == path).Svg).Root!.Element(Ns + "title")!.Value;
    }
}
