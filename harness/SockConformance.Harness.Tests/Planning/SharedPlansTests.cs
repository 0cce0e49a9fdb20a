using SockConformance.Harness.Planning;

namespace SockConformance.Harness.Tests.Planning;

/// <summary>A plan is made once for a catalog and a platform, and handed on.</summary>
public sealed class SharedPlansTests
{
    private const string Pattern = "SO_LINGER";

    [Test]
    public void Whoever_asks_gets_the_same_plan()
    {
        var catalog = TestCatalogs.ReadWhole(TestCatalogs.ExampleFiles);
        var plan = SharedPlans.For(catalog).Whole("linux");

        Assert.That(SharedPlans.For(catalog).Whole("linux"), Is.SameAs(plan));
        Assert.That(SharedPlans.For(catalog).Only("linux", []), Is.SameAs(plan));
    }

    [Test]
    public void Plans_share_the_cases_that_they_are_made_of()
    {
        var plans = SharedPlans.For(TestCatalogs.Examples);
        var part = plans.Only("linux", [Pattern]);

        Assert.That(part.Instances.Values, Is.Not.Empty.And.SubsetOf(plans.Instances("linux")));
        Assert.That(part.Instances.Count, Is.LessThan(plans.Instances("linux").Count));
    }

    [Test]
    public void It_is_the_plan_that_the_planner_makes()
    {
        var catalog = TestCatalogs.Examples;
        var plans = SharedPlans.For(catalog);

        Assert.That(plans.Whole("netbsd").Lines, Is.EqualTo(Planner.Plan(catalog, "netbsd").Lines));
        Assert.That(plans.Only("netbsd", [Pattern]).Lines, Is.EqualTo(Planner.Plan(catalog, "netbsd", [Pattern]).Lines));
    }

    [Test]
    public void Another_catalog_has_plans_of_its_own()
    {
        var other = TestCatalogs.Examples with { Hash = "other" };

        Assert.That(SharedPlans.For(other), Is.Not.SameAs(SharedPlans.For(TestCatalogs.Examples)));
    }
}
