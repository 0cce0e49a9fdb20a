using System.Globalization;
using AngleSharp.Dom;
using SockConformance.Harness.Costs;
using SockConformance.Reports.Costs;
using SockConformance.Reports.Tests.Site;

namespace SockConformance.Reports.Tests.Costs;

[TestFixture]
public sealed class CostsPageTests
{
    private const string First = "SOL_SOCKET/SO_FIRST";

    private static readonly CostRun Now = TestCosts.Run(
        Worlds.Runs[0],
        (First, CostEntry.Get, _ => 1.75),
        (First, CostEntry.Set, _ => 2.5),
        ("IPPROTO_TCP/TCP_SECOND", CostEntry.Get, r => 1 + r));

    private static readonly CostRun Before =
        TestCosts.Run(Worlds.Runs[0], (First, CostEntry.Get, _ => 1.4), (First, CostEntry.Set, _ => 2.5));

    private static readonly PairedRatio Slower = PairedRatio.FromRounds(
        PairedRatio.Dotnet, "get SO_RCVBUF (int)", "Socket.GetSocketOption → object", [1.2, 1.21, 1.22, 1.23, 1.24, 1.25], 24);

    private static readonly CostBook Book = new(
        [Now],
        new Dictionary<string, CostRun> { ["local"] = Before },
        [Ratios("A machine", Slower)],
        [new BenchmarkFigure("OwnCode.Plan", new Figure(1500, 1490, 1510), 64)]);

    private SiteFolder site = null!;

    [OneTimeSetUp]
    public void Write() => site = new SiteFolder(Worlds.Catalog, Worlds.Runs, costs: Book);

    [OneTimeTearDown]
    public void Delete() => site.Dispose();

    [Test]
    public void Where_nothing_was_measured_there_is_no_page_and_no_link_to_it()
    {
        using var other = new SiteFolder(Worlds.Catalog, Worlds.Runs);
        Assert.Multiple(() =>
        {
            Assert.That(other.Pages.Keys, Has.None.EqualTo("costs.html"));
            Assert.That(other.Pages.Values.SelectMany(p => p.QuerySelectorAll("a[href*='costs.html']")), Is.Empty);
        });
    }

    [Test]
    public void Each_measured_option_stands_in_the_plot_and_in_the_table() => Assert.Multiple(() =>
    {
        var page = site.Pages["costs.html"];
        string[] options = ["SO_FIRST", "TCP_SECOND"];
        Assert.That(page.QuerySelectorAll("svg text.name").Select(t => t.TextContent), Is.EquivalentTo(options));
        Assert.That(page.QuerySelectorAll("section table th[scope=row] a").Select(t => t.TextContent), Is.EquivalentTo(options));
        Assert.That(page.QuerySelectorAll("svg g.get").Length, Is.EqualTo(2));
        Assert.That(page.QuerySelectorAll("svg g.set").Length, Is.EqualTo(1));
    });

    [Test]
    public void The_plot_s_marks_lie_where_the_figures_are()
    {
        var page = site.Pages["costs.html"];
        double X(string text) => Number(page.QuerySelectorAll("svg text.axis").First(t => t.TextContent == text), "x");
        double get = Number(page.QuerySelector("svg g.get circle")!, "cx");
        Assert.That(get, Is.EqualTo(X("1") + ((X("2") - X("1")) * Math.Log2(1.75))).Within(0.1));
    }

    [Test]
    public void The_table_has_cost_spread_and_ratio_to_the_empty_call()
    {
        var row = site.Pages["costs.html"].QuerySelector("table.costs tbody tr")!;
        var cells = row.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToList();
        Assert.That(cells[..5], Is.EqualTo(new[] { "175.0 ± 0.0", "1.750 ± 0.000", "175.0", "175.0", "18 × 1000 tcp4" }));
    }

    [Test]
    public void A_figure_that_is_too_noisy_is_marked_so() =>
        Assert.That(site.Pages["costs.html"].QuerySelectorAll("table.costs tbody tr")[1].TextContent, Does.Contain("too noisy"));

    [Test]
    public void Only_what_changed_beyond_the_noise_is_told_as_changed()
    {
        var changes = site.Pages["costs.html"].QuerySelectorAll("section > ul > li").Select(l => l.TextContent).ToList();
        Assert.That(changes, Is.EqualTo(new[] { "get SO_FIRST is dearer by 25 %" }));
    }

    [Test]
    public void The_page_says_how_much_slower_Socket_is_and_what_it_allocates() =>
        Assert.That(
            site.Pages["costs.html"].Body!.TextContent,
            Does.Contain(
                "Socket.GetSocketOption takes 23 % (± 3) more time than the same call from C in the same process, "
                + "and allocates 24 B a call"));

    [Test]
    public void An_option_s_cells_have_its_cost_and_lead_to_the_page()
    {
        var links = site.Pages["options/SOL_SOCKET/SO_FIRST.html"].QuerySelectorAll("a[href*='costs.html']");
        var link = links.First(a => a.TextContent.Contains("times", StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            Assert.That(
                link.TextContent,
                Is.EqualTo("get 1.750 ± 0.000 times an empty call (175.0 ns), set 2.500 ± 0.000 times an empty call (250.0 ns)"));
            Assert.That(
                site.Pages["costs.html"].GetElementById(Uri.UnescapeDataString(link.GetAttribute("href")!.Split('#')[1])),
                Is.Not.Null);
        });
    }

    [Test]
    public void A_hostile_cost_file_becomes_no_element_and_no_attribute()
    {
        const string evil = Worlds.Evil;
        var run = Now with
        {
            Header = Now.Header with { Target = evil, Title = evil },
            Entries = [Now.Entries[0] with { Option = evil, Kind = evil }],
            LeftOut = [new CostLeftOut(evil, "get", evil)],
        };
        var ratios = Ratios(evil, PairedRatio.FromRounds(PairedRatio.Dotnet, evil, evil, [1, 1, 1, 1, 1, 1]));
        var figure = new BenchmarkFigure(evil, new Figure(1, 1, 1), null);
        var book = new CostBook([run], new Dictionary<string, CostRun>(), [ratios], [figure]);
        using var other = new SiteFolder(Worlds.Catalog, Worlds.Runs, costs: book);
        var page = other.Pages["costs.html"];
        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelectorAll("script").Select(s => s.GetAttribute("src")), Is.All.EndsWith("script.js"));
            Assert.That(
                page.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal)),
                Is.Empty);
            Assert.That(other.Text("costs.html").Where(c => c != '\n' && char.IsControl(c)), Is.Empty);
        });
    }

    private static RatioFile Ratios(string system, PairedRatio ratio) =>
        new(RatioFile.Name, RatioFile.Current, system, DateTimeOffset.UnixEpoch, [ratio]);

    private static double Number(IElement element, string attribute) =>
        double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);
}
