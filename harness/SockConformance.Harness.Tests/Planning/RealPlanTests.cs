using System.Text.RegularExpressions;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;

namespace SockConformance.Harness.Tests.Planning;

/// <summary>What must hold of every plan, held against the plans of the expectations of this repository.</summary>
public sealed partial class RealPlanTests
{
    private static readonly string[] Platforms = ["linux", "netbsd", "winsock"];

    private static readonly Lazy<Catalog> Real = new(() => TestCatalogs.ReadWhole(CatalogFiles.Load(Repository.Path("expectations"))));

    [TestCaseSource(nameof(Platforms))]
    public void Every_step_can_be_planned(string platform)
    {
        var problems = new Problems();
        var plan = Planner.Plan(Real.Value, platform, null, problems);

        Assert.That(problems.All, Is.Empty);
        Assert.That(plan.Cases, Is.Not.Empty);
    }

    [TestCaseSource(nameof(Platforms))]
    public void No_port_number_is_in_the_plan(string platform)
    {
        var addressed = Requests(platform).SelectMany(r => r.Split(' ')).Where(w => Address().IsMatch(w)).ToList();

        Assert.That(addressed, Is.Not.Empty);
        Assert.That(addressed, Has.All.Match("^(\\[[^]]+\\]|[^:]+):(0|0x[0-9a-f]+|@[a-z][a-z0-9]*)$"));
    }

    [TestCaseSource(nameof(Platforms))]
    public void No_expectation_is_in_the_plan(string platform)
    {
        string[] matchers = ["fails", "refused", "nonzero", "at", "least", "below", "any", "size="];

        Assert.That(Requests(platform).Where(r => r.Split(' ').Any(matchers.Contains)), Is.Empty);
    }

    [TestCaseSource(nameof(Platforms))]
    public void A_plan_does_not_depend_on_what_is_expected(string platform)
    {
        var catalog = Real.Value;
        var blank = catalog with { Options = [.. catalog.Options.Select(Blank)], Contracts = [.. catalog.Contracts.Select(Blank)] };

        Assert.That(Planner.Plan(blank, platform).Lines, Is.EqualTo(Planner.Plan(catalog, platform).Lines));
    }

    [TestCaseSource(nameof(Platforms))]
    public void Every_line_is_one_that_the_protocol_allows(string platform) =>
        Assert.That(Planner.Plan(Real.Value, platform).Lines.Where(l => l.Length > 16_384 || l.Split(' ').Contains("") || l.Any(c => c is < ' ' or > '~')), Is.Empty);

    private static Subject Blank(Subject subject) => subject with { Claims = [], Cases = [.. subject.Cases.Select(c => c with { Expect = [] })] };

    private static IEnumerable<string> Requests(string platform) => Planner.Plan(Real.Value, platform).Cases.SelectMany(c => c.Requests);

    [GeneratedRegex(@"^(loopback|any|broadcast|[0-9.]+|\[[^]]*\]):")]
    private static partial Regex Address();
}
