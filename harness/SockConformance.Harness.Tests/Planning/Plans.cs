using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;

namespace SockConformance.Harness.Tests.Planning;

/// <summary>Plans of the test catalogs.</summary>
internal static class Plans
{
    private const string Option = "SOL_SOCKET/SO_TEST.yaml";

    /// <summary>The plan of the hard examples.</summary>
    public static Plan Examples(string platform) => Plan(TestCatalogs.Examples, platform);

    /// <summary>The plan of the small catalog with one more option file.</summary>
    public static Plan With(string platform, string path, string text) =>
        Plan(TestCatalogs.ReadWhole(TestCatalogs.Small(new SourceFile(path, text))), platform);

    /// <summary>The requests of the small catalog's case <c>works</c> on tcp4, with other steps.</summary>
    public static IReadOnlyList<string> RequestsOf(params string[] steps) => SmallCase(steps, out _)!.Requests;

    /// <summary>
    /// The small catalog's case <c>works</c> on tcp4 with other steps; null, with problems, when it cannot be planned.
    /// </summary>
    public static PlannedCase? SmallCase(string[] steps, out IReadOnlyList<string> problems)
    {
        var found = new Problems();
        string list = string.Concat(steps.Select(s => $"      - '{s}'\n"));
        var files = TestCatalogs.SmallWith(Option, "      - socket s $kind\n      - got: getsockopt s SO_TEST\n", list);
        var plan = Planner.Plan(TestCatalogs.ReadWhole(files), "linux", ["SOL_SOCKET/SO_TEST/works/tcp4"], found);
        Assert.That(found.All.Select(p => p.Rule), Is.All.EqualTo("steps"));
        problems = [.. found.All.Select(p => p.ToString())];
        return plan.Cases.SingleOrDefault();
    }

    private static Plan Plan(Catalog catalog, string platform)
    {
        var problems = new Problems();
        var plan = Planner.Plan(catalog, platform, null, problems);
        Assert.That(problems.All, Is.Empty);
        return plan;
    }
}
