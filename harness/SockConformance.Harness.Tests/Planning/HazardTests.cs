using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;

namespace SockConformance.Harness.Tests.Planning;

/// <summary>A plan that would take a system down is refused before anything is run.</summary>
public sealed class HazardTests
{
    private const string Set = "setsockopt l LOCAL_CONNWAIT on";
    private const string Get = "got: getsockopt l LOCAL_CONNWAIT";
    private const string Accept = "socket c $kind\n      - connect c @l\n      - accept s l";

    [TestCase(Set, Accept, true)]
    [TestCase(Set, Get, false)]
    [TestCase(Get, Accept, false)]
    public void NetBSD_never_accepts_where_LOCAL_CONNWAIT_is_set(string first, string second, bool refused) =>
        Refused(first, second, "netbsd", refused);

    [Test]
    public void Another_system_may() => Refused(Set, Accept, "linux", refused: false);

    private static void Refused(string first, string second, string platform, bool refused)
    {
        string steps = $"use listening $kind\n      - {first}\n      - {second}";
        var files = TestCatalogs.SmallFiles
            .Select(f => f with { Text = Renamed(f.Text, platform), Path = Renamed(f.Path, platform) })
            .Select(f => IsOption(f.Path) ? f with { Text = WithSteps(f.Text, steps, platform) } : f);
        var problems = new Problems();
        Planner.Plan(TestCatalogs.ReadWhole([.. files]), platform, null, problems);

        Assert.That(problems.All.Select(p => p.ToString()), refused
            ? Has.One.Contains(
                "sets LOCAL_CONNWAIT and has 'accept', also by a setup: a kernel built with DIAGNOSTIC panics when such a socket "
                + "accepts a connection; take one of them out, or keep the case from netbsd by 'only'")
            : Is.Empty);
    }

    private static bool IsOption(string path) => path.EndsWith("LOCAL_CONNWAIT.yaml", StringComparison.Ordinal);

    private static string Renamed(string text, string platform) => text
        .Replace("SO_TEST", "LOCAL_CONNWAIT", StringComparison.Ordinal)
        .Replace("linux", platform, StringComparison.Ordinal).Replace(", udp4]", "]", StringComparison.Ordinal);

    private static string WithSteps(string text, string steps, string platform)
    {
        const string written = "socket s $kind\n      - got: getsockopt s LOCAL_CONNWAIT";
        string expected = $"    expect:\n      {platform}:\n        works: {{ got: on, got.len: size }}\n";
        Assert.That(text, Does.Contain(written).And.Contains(expected));
        return text.Replace(written, steps, StringComparison.Ordinal).Replace(expected, "", StringComparison.Ordinal);
    }
}
