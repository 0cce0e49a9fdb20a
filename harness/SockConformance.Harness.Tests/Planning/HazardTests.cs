using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;

namespace SockConformance.Harness.Tests.Planning;

/// <summary>A plan that would take a system down is refused before anything is run.</summary>
public sealed class HazardTests
{
    [TestCase("use listening $kind\n      - setsockopt l LOCAL_CONNWAIT on\n      - socket c $kind\n      - connect c @l\n      - accept s l", true)]
    [TestCase("use listening $kind\n      - setsockopt l LOCAL_CONNWAIT on\n      - got: getsockopt l LOCAL_CONNWAIT", false)]
    [TestCase("use listening $kind\n      - getsockopt l LOCAL_CONNWAIT\n      - socket c $kind\n      - connect c @l\n      - accept s l", false)]
    public void NetBSD_never_accepts_where_LOCAL_CONNWAIT_is_set(string steps, bool refused)
    {
        var files = TestCatalogs.SmallFiles.Select(f => f with { Text = Renamed(f.Text), Path = Renamed(f.Path) })
            .Select(f => f.Path.EndsWith("LOCAL_CONNWAIT.yaml", StringComparison.Ordinal) ? f with { Text = WithSteps(f.Text, steps) } : f);
        var problems = new Problems();
        Planner.Plan(TestCatalogs.ReadWhole([.. files]), "netbsd", null, problems);

        Assert.That(problems.All.Select(p => p.ToString()), refused
            ? Has.One.Contains("sets LOCAL_CONNWAIT and has 'accept', also by a setup: a kernel built with DIAGNOSTIC panics")
            : Is.Empty);
    }

    private static string Renamed(string text) => text.Replace("SO_TEST", "LOCAL_CONNWAIT", StringComparison.Ordinal)
        .Replace("linux", "netbsd", StringComparison.Ordinal).Replace(", udp4]", "]", StringComparison.Ordinal);

    private static string WithSteps(string text, string steps)
    {
        const string Written = "socket s $kind\n      - got: getsockopt s LOCAL_CONNWAIT";
        Assert.That(text, Does.Contain(Written));
        return text.Replace(Written, steps, StringComparison.Ordinal).Replace("    expect:\n      netbsd:\n        works: { got: on, got.len: size }\n", "", StringComparison.Ordinal);
    }
}
