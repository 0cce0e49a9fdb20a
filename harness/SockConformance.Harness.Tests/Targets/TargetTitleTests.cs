using SockConformance.Harness.Tests.Campaign;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Tests.Targets;

[TestFixture]
internal sealed class TargetTitleTests
{
    private static readonly Hello Linux = Hello.Read(Reply.Parse(SmallRun.HelloLine), out _)!;

    private static readonly Target Plain =
        new() { Name = "far", Platform = "linux", About = "A far machine.", Folder = ".", Command = ["far"] };

    [Test]
    public void A_target_without_a_title_is_named_by_what_its_driver_says() =>
        Assert.That(TargetTitle.Title(Linux, Plain, null), Is.EqualTo("Linux 6.1.0-18-amd64"));

    [Test]
    public void A_target_with_a_title_is_named_by_it_with_its_version_and_what_it_speaks() =>
        Assert.That(
            TargetTitle.Title(Linux, Plain with { Title = "Far System", Speaks = "4.4" }, "2.1"),
            Is.EqualTo("Far System 2.1, speaking Linux 4.4"));

    [Test]
    public void A_target_with_a_title_alone_speaks_what_its_driver_says() =>
        Assert.That(
            TargetTitle.Title(Linux, Plain with { Title = "Far System" }, null),
            Is.EqualTo("Far System, speaking Linux 6.1.0-18-amd64"));
}
