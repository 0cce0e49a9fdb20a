using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Tests.Judging;

/// <summary>A kind of socket, a loopback address or a network that the target lacks blocks the case by its name.</summary>
public sealed class LackingTests
{
    [TestCase("socket s AF_INET=2 SOCK_DGRAM=2 IPPROTO_ICMP=1", "EACCES", "IPPROTO_ICMP=1")]
    [TestCase("socket s AF_INET=2 SOCK_STREAM=1 IPPROTO_MPTCP=262", "ENOPROTOOPT", "IPPROTO_MPTCP=262")]
    public void A_kind_that_the_target_does_not_tell_of_is_named_whatever_the_error(string step, string error, string kind) =>
        Assert.That(
            ObstacleTests.Judged([step, "got: getsockopt s SO_TEST"], [$"err {error} 1", "ok value=1"]),
            Is.EqualTo((VerdictCode.Blocked, new Cause(CauseKind.NeedsKind) { Need = kind, Error = error })));

    [Test]
    public void A_kind_that_the_target_tells_of_and_does_not_make_is_unresolved() =>
        Assert.That(
            ObstacleTests.Judged(
                ["socket s AF_INET=2 SOCK_DGRAM=2 IPPROTO_ICMP=1", "got: getsockopt s SO_TEST"],
                ["err EIO 5", "ok value=1"],
                "ping").Code,
            Is.EqualTo(VerdictCode.Unresolved));

    [TestCase("bind s loopback:0", "", VerdictCode.Blocked)]
    [TestCase("connect s loopback:0", "", VerdictCode.Blocked)]
    [TestCase("bind s loopback:0", "ipv6", VerdictCode.Unresolved)]
    [TestCase("bind s [2001:db9::1]:0", "", VerdictCode.Unresolved)]
    public void A_loopback_address_that_cannot_be_used_is_what_the_target_lacks(
        string step, string capability, VerdictCode code) =>
        Assert.That(
            ObstacleTests.Judged(
                ["socket s AF_INET6=10 SOCK_DGRAM=2 0", step, "got: getsockopt s SO_TEST"],
                ["ok us=1", "err EADDRNOTAVAIL 99", "ok value=1"],
                capability).Code,
            Is.EqualTo(code));

    [TestCase("sendto s 1 239.1.2.3:@s", "multicast")]
    [TestCase("in p connect s 192.0.2.2:@s", "veth")]
    public void What_an_address_needs_is_looked_for_before_anything_else(string step, string need)
    {
        string[] steps = ["socket s $kind", step, "got: getsockopt s SO_TEST"];

        var lacking = (VerdictCode.Blocked, new Cause(CauseKind.NeedsCapability) { Need = need });
        Assert.That(ObstacleTests.Judged(steps, ["err EIO 5"]), Is.EqualTo(lacking));
        Assert.That(ObstacleTests.Judged(steps, ["ok us=1", "ok us=1", "ok value=1"], need).Code, Is.EqualTo(VerdictCode.Pass));
    }
}
