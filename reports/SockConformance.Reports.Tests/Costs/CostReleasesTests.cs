using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SockConformance.Harness.Costs;
using SockConformance.Reports.Costs;
using SockConformance.Reports.Tests.Site;

namespace SockConformance.Reports.Tests.Costs;

/// <summary>What the page of costs says of the releases of a target.</summary>
[TestFixture]
public sealed class CostReleasesTests
{
    private const string First = "SOL_SOCKET/SO_FIRST";
    private const string Second = "IPPROTO_TCP/TCP_SECOND";

    private static readonly CostRun Older = Release("6.9", (First, CostEntry.Get, _ => 2), (First, CostEntry.Set, _ => 2.5));

    private static readonly CostRun Newer = Release(
        "6.10", (First, CostEntry.Get, _ => 3), (First, CostEntry.Set, _ => 2.5), (Second, CostEntry.Get, r => 1 + r));

    [Test]
    public void Releases_stand_beside_each_other_in_order_as_ratios_and_nanoseconds()
    {
        using var site = Site(Newer, Older);
        var table = site.Pages["costs.html"].GetElementById("releases/linux")!.ParentElement!;
        var rows = table.QuerySelectorAll("tbody tr").Select(r => string.Join(" | ", r.Children.Select(Words)));
        Assert.Multiple(() =>
        {
            Assert.That(table.QuerySelectorAll("thead th").Select(Words), Is.EqualTo(new[] { "Option", "Call", "6.9", "6.10" }));
            Assert.That(
                rows,
                Is.EquivalentTo(new[]
                {
                    "an empty system call | 100.0 ± 0.0 ns | 100.0 ± 0.0 ns",
                    "TCP_SECOND | get | - | 5 ± 3 too noisy; 500 ns",
                    "SO_FIRST | get | 2.000 ± 0.000; 200.0 ns | 3.000 ± 0.000; 300.0 ns",
                    "SO_FIRST | set | 2.500 ± 0.000; 250.0 ns | 2.500 ± 0.000; 250.0 ns",
                }));
            Assert.That(table.TextContent, Does.Contain("its clock counts instructions"));
        });
    }

    [Test]
    public void Where_one_release_was_measured_nothing_is_compared()
    {
        using var site = Site(Newer, TestCosts.Run(Worlds.Runs[0], (First, CostEntry.Get, _ => 2)));
        Assert.That(site.Pages["costs.html"].QuerySelectorAll("[id^='releases/']"), Is.Empty);
    }

    [Test]
    public void Only_the_options_that_most_programs_use_are_compared()
    {
        string[] options = [.. Enumerable.Range(0, CostReleases.Most + 5).Select(i => $"SOL_SOCKET/SO_{i:00}")];
        Func<int, double> twice = _ => 2;
        CostRun Many(string release) => Release(release, [.. options.Select(o => (o, CostEntry.Get, twice))]);
        Assert.That(
            CostReleases.From(Worlds.Catalog, [Many("1"), Many("2")]).Single().Rows.Select(r => r.Option),
            Is.EqualTo(options.Take(CostReleases.Most)));
    }

    private static SiteFolder Site(params CostRun[] runs) =>
        new(Worlds.Catalog, Worlds.Runs, costs: new CostBook(runs, new Dictionary<string, CostRun>(), [], []));

    private static CostRun Release(string release, params (string Option, string Call, Func<int, double> Times)[] entries)
    {
        var run = Worlds.Runs[0];
        return TestCosts.Run(run with { Header = run.Header with { Target = "linux@" + release } }, entries);
    }

    /// <summary>A cell's words; what stands behind the end of a line comes behind a semicolon.</summary>
    private static string Words(IElement cell) =>
        string.Join("; ", cell.InnerHtml.Split("<br>").Select(h => Regex.Replace(h, "<[^>]*>", ""))).Trim();
}
