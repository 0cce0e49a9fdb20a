using SockConformance.Harness.Costs;
using SockConformance.Reports.Costs;
using SockConformance.Reports.Tests.Site;

namespace SockConformance.Reports.Tests.Costs;

[TestFixture]
public sealed class CostsPageTests
{
    private const string First = "SOL_SOCKET/SO_FIRST";

    private static readonly CostRun Now = TestCosts.Run(Worlds.Runs[0], (First, CostEntry.Get, _ => 1.75), (First, CostEntry.Set, _ => 2.5), ("IPPROTO_TCP/TCP_SECOND", CostEntry.Get, r => 1 + r));

    private static readonly CostBook Book = new(
        [Now],
        new Dictionary<string, CostRun> { ["local"] = TestCosts.Run(Worlds.Runs[0], (First, CostEntry.Get, _ => 1.4), (First, CostEntry.Set, _ => 2.5)) },
        [new RatioFile(RatioFile.Name, RatioFile.Current, "A machine", DateTimeOffset.UnixEpoch, [PairedRatio.FromRounds(PairedRatio.Dotnet, "get SO_RCVBUF (int)", "Socket.GetSocketOption → object", [1.2, 1.21, 1.22, 1.23, 1.24, 1.25], 24)])],
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
        double X(string text) => double.Parse(page.QuerySelectorAll("svg text.axis").First(t => t.TextContent == text).GetAttribute("x")!, System.Globalization.CultureInfo.InvariantCulture);
        double get = double.Parse(page.QuerySelector("svg g.get circle")!.GetAttribute("cx")!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(get, Is.EqualTo(X("1") + ((X("2") - X("1")) * Math.Log2(1.75))).Within(0.1));
    }

    [Test]
    public void The_table_has_cost_spread_and_ratio_to_the_empty_call()
    {
        var cells = site.Pages["costs.html"].QuerySelector("table.costs tbody tr")!.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToList();
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
        Assert.That(site.Pages["costs.html"].Body!.TextContent, Does.Contain("Socket.GetSocketOption takes 23 % (± 3) more time than the same call from C in the same process, and allocates 24 B a call"));

    [Test]
    public void An_option_s_cells_have_its_cost_and_lead_to_the_page()
    {
        var link = site.Pages["options/SOL_SOCKET/SO_FIRST.html"].QuerySelectorAll("a[href*='costs.html']").First(a => a.TextContent.Contains("times", StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            Assert.That(link.TextContent, Is.EqualTo("get 1.750 ± 0.000 times an empty call (175.0 ns), set 2.500 ± 0.000 times an empty call (250.0 ns)"));
            Assert.That(site.Pages["costs.html"].GetElementById(Uri.UnescapeDataString(link.GetAttribute("href")!.Split('#')[1])), Is.Not.Null);
        });
    }

    [Test]
    public void A_hostile_cost_file_becomes_no_element_and_no_attribute()
    {
        var run = Now with { Header = Now.Header with { Target = Worlds.Evil, Title = Worlds.Evil }, Entries = [Now.Entries[0] with { Option = Worlds.Evil, Kind = Worlds.Evil }], LeftOut = [new CostLeftOut(Worlds.Evil, "get", Worlds.Evil)] };
        var ratios = new RatioFile(RatioFile.Name, RatioFile.Current, Worlds.Evil, DateTimeOffset.UnixEpoch, [PairedRatio.FromRounds(PairedRatio.Dotnet, Worlds.Evil, Worlds.Evil, [1, 1, 1, 1, 1, 1])]);
        using var other = new SiteFolder(Worlds.Catalog, Worlds.Runs, costs: new CostBook([run], new Dictionary<string, CostRun>(), [ratios], [new BenchmarkFigure(Worlds.Evil, new Figure(1, 1, 1), null)]));
        var page = other.Pages["costs.html"];
        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelectorAll("script").Select(s => s.GetAttribute("src")), Is.All.EndsWith("script.js"));
            Assert.That(page.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal)), Is.Empty);
            Assert.That(other.Text("costs.html").Where(c => c != '\n' && char.IsControl(c)), Is.Empty);
        });
    }
}
