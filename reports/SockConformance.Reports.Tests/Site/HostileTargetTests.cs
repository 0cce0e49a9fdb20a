using System.Globalization;

namespace SockConformance.Reports.Tests.Site;

[TestFixture]
public sealed class HostileTargetTests
{
    private SiteFolder site = null!;

    [OneTimeSetUp]
    public void Write() => site = new SiteFolder(Worlds.Catalog, Worlds.HostileRuns);

    [OneTimeTearDown]
    public void Delete() => site.Dispose();

    [Test]
    public void What_a_target_says_becomes_no_element_and_no_attribute()
    {
        foreach (var (path, page) in site.Pages)
        {
            Assert.That(page.QuerySelectorAll("script").Select(s => s.GetAttribute("src")), Is.All.EndsWith("script.js"), path);
            Assert.That(page.QuerySelectorAll("img"), Is.Empty, path);
            Assert.That(
                page.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal)),
                Is.Empty,
                path);
        }
    }

    [Test]
    public void What_a_target_says_is_shown_as_it_said_it() => Assert.Multiple(() =>
    {
        Assert.That(
            site.Pages.Single(p => p.Key.StartsWith("targets/", StringComparison.Ordinal)).Value.Body!.TextContent,
            Does.Contain("<script>alert(1)</script>\"'&`[U+202E][U+2066]␁[U+007F]␛[31m"));
        Assert.That(
            site.Pages["options/SOL_SOCKET/SO_FIRST.html"].QuerySelectorAll("pre").Select(p => p.TextContent),
            Has.Some.Contains("→ <script>alert(1)</script>"));
    });

    [Test]
    public void No_control_character_and_no_mark_that_turns_the_direction_reaches_a_page()
    {
        foreach (string path in site.Pages.Keys)
        {
            var hidden = site.Text(path).Where(c => c != '\n' && IsHidden(c));
            Assert.That(hidden.Select(c => $"U+{(int)c:X4}").Distinct(), Is.Empty, path);
        }
    }

    [Test]
    public void A_target_that_talks_without_end_makes_no_endless_page()
    {
        string megabyte = new('x', 1 << 20);
        var run = TestRun.Replying(Worlds.Catalog, (_, request) =>
            TestRun.IsGet(request) ? $"ok value={megabyte} len=4 size=4 us=1"
            : TestRun.IsSet(request) ? $"err {megabyte} 22 us=1"
            : null);
        var header = run.Header with { Target = megabyte, Title = megabyte };
        using var other = new SiteFolder(Worlds.Catalog, [run with { Header = header }]);
        Assert.Multiple(() =>
        {
            Assert.That(other.Files.Sum(f => f.Bytes.Length), Is.LessThan(1 << 20));
            Assert.That(other.Text("options/SOL_SOCKET/SO_FIRST.html"), Does.Contain("characters; the run file has all of them"));
        });
    }

    [TestCase("../../../etc/passwd")]
    [TestCase("..")]
    [TestCase("a/b\\c:d")]
    [TestCase("CON\0")]
    public void A_target_s_name_makes_no_file_elsewhere(string name)
    {
        var run = TestRun.Replying(Worlds.Catalog, (_, _) => null);
        using var other = new SiteFolder(Worlds.Catalog, [run with { Header = run.Header with { Target = name } }]);
        Assert.That(other.Files.Select(f => f.Path).Count(p => p.StartsWith("targets", StringComparison.Ordinal)), Is.EqualTo(1));
        string href = other.Pages["index.html"].QuerySelector("#options thead a")!.GetAttribute("href")!;
        Assert.That(File.Exists(Path.Combine(other.Root, href)), href);
    }

    [Test]
    public void A_link_to_what_a_hostile_target_did_leads_there()
    {
        foreach (var link in site.Pages["index.html"].QuerySelectorAll("a[href*='#on/']"))
        {
            string[] parts = link.GetAttribute("href")!.Split('#');
            Assert.That(site.Pages[parts[0]].GetElementById(Uri.UnescapeDataString(parts[1])), Is.Not.Null, parts[1]);
        }
    }

    private static bool IsHidden(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format;
}
