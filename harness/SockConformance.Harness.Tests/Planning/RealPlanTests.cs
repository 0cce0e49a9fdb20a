using System.Text.RegularExpressions;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;

namespace SockConformance.Harness.Tests.Planning;

/// <summary>What must hold of every plan, held against the plans of the expectations of this repository.</summary>
public sealed partial class RealPlanTests
{
    private static readonly string[] Platforms = ["linux", "netbsd", "winsock"];

    private static readonly Lazy<Catalog> Real =
        new(() => TestCatalogs.ReadWhole(CatalogFiles.Load(Repository.Path("expectations"))));

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
        var (options, contracts) = (catalog.Options.Select(Blank), catalog.Contracts.Select(Blank));
        var blank = catalog with { Options = [.. options], Contracts = [.. contracts] };

        Assert.That(Planner.Plan(blank, platform).Lines, Is.EqualTo(Planner.Plan(catalog, platform).Lines));
    }

    [TestCaseSource(nameof(Platforms))]
    public void Every_line_is_one_that_the_protocol_allows(string platform) =>
        Assert.That(Planner.Plan(Real.Value, platform).Lines.Where(l => !IsAllowed(l)), Is.Empty);

    private static bool IsAllowed(string line) =>
        line.Length <= 16_384 && !line.Split(' ').Contains("") && line.All(c => c is >= ' ' and <= '~');

    private static Subject Blank(Subject subject)
    {
        var asking = subject.Cases.Select(c => c with { Expect = [] });
        return subject with { Claims = [], Cases = [.. asking] };
    }

    private static IEnumerable<string> Requests(string platform) =>
        Planner.Plan(Real.Value, platform).Cases.SelectMany(c => c.Requests);

    [GeneratedRegex(@"^(loopback|any|broadcast|[0-9.]+|\[[^]]*\]):")]
    private static partial Regex Address();
}
