using SockConformance.Harness.Checking;

namespace SockConformance.Harness.Tests.Checking;

/// <summary>Systems are named as people name them.</summary>
public sealed class SystemsTests
{
    [TestCase("linux", "linux", null, false, null)]
    [TestCase("linux >= 5.10", "linux", "5.10", true, null)]
    [TestCase("linux>=5.10", "linux", "5.10", true, null)]
    [TestCase("Linux 5.10", "linux", "5.10", false, null)]
    [TestCase("linux = 5.10", "linux", "5.10", false, null)]
    [TestCase("windows 10", "winsock", "10.0", false, null)]
    [TestCase("Windows vista", "winsock", "6.0", false, null)]
    [TestCase("windows 2003", "winsock", "5.2", false, null)]
    [TestCase("winsock 10.0.19041", "winsock", "10.0.19041", false, null)]
    [TestCase("gvisor", "linux", "4.4", false, "gvisor")]
    [TestCase("gvisor 2024", "linux", "4.4", false, "gvisor@2024")]
    [TestCase("gvisor@2024", "linux", "4.4", false, "gvisor@2024")]
    [TestCase("wine", "winsock", null, false, "wine")]
    public void A_system_is_a_platform_or_a_target_with_a_version(
        string text, string platform, string? version, bool andLater, string? target)
    {
        var system = SystemsReader.Read(text, CheckedCatalog.Catalog, CheckedCatalog.Targets).Single();

        Assert.That(
            (system.Platform.Id, system.Version, system.AndLater, system.Target),
            Is.EqualTo((platform, version, andLater, target)));
    }

    [Test]
    public void Their_names_are_those_of_the_platforms_but_for_windows() =>
        Assert.That(SystemsReader.Names(CheckedCatalog.Catalog), Is.EqualTo(new[] { "linux", "netbsd", "windows" }));

    [TestCase("freebsd", "the system 'freebsd' is not known; allowed: linux, netbsd, windows", "gvisor@2024, wine")]
    [TestCase("linx", "did you mean 'linux'?", "")]
    [TestCase("windows 12x", "is no version", "win10")]
    [TestCase("linux newest", "'newest' of 'linux newest' is no version; allowed: a dotted number", "")]
    [TestCase("linux < 5", "is no system; write a name", "")]
    [TestCase("linux,", "'' is no system", "")]
    [TestCase("gvisor >= 2024", "the system 'gvisor >= 2024' is not known", "")]
    [TestCase("linux, linux", "stands twice", "")]
    public void What_is_none_is_told_with_what_is_allowed(string text, string says, string also)
    {
        var complaint = Assert.Throws<InputException>(
            () => SystemsReader.Read(text, CheckedCatalog.Catalog, CheckedCatalog.Targets));

        Assert.That(complaint!.Message, Does.Contain(says).And.Contain(also));
    }
}
