namespace SockConformance.Harness.Tests.Expectations.Requests;

/// <summary>What a step needs of a target is known by what it says, so that nobody has to write it beside the case.</summary>
public sealed class RequestNeedsTests
{
    [TestCase("sendto c 1 239.1.2.3:@s", ExpectedResult = "multicast")]
    [TestCase("sendto c 1 224.0.0.1:@s", ExpectedResult = "multicast")]
    [TestCase("sendto c 1 240.0.0.1:@s", ExpectedResult = "")]
    [TestCase("sendmsg c 1 [ff02::1]:@s", ExpectedResult = "ipv6-multicast")]
    [TestCase("connect c [FF02::1]:@s", ExpectedResult = "ipv6-multicast")]
    [TestCase("bind s 239.1.2.3:0", ExpectedResult = "")]
    [TestCase("bind s 192.0.2.1:0", ExpectedResult = "veth")]
    [TestCase("in p sendto c 1 [2001:db8::2]:@s", ExpectedResult = "veth")]
    [TestCase("mtu veth0 1500", ExpectedResult = "veth")]
    [TestCase("after 200ms sendto c 1 239.1.2.3:@s", ExpectedResult = "multicast")]
    [TestCase("bind s 127.0.0.2:0", ExpectedResult = "")]
    public string It_knows_what_it_needs_by_its_addresses(string step) => string.Join(' ', RequestReaderTests.Read(step).Needs);

    [TestCase("socket s AF_INET=2 SOCK_DGRAM=2 IPPROTO_ICMP=1", "ping", null)]
    [TestCase("socket s AF_INET6=10 SOCK_STREAM=1 IPPROTO_MPTCP=262", "mptcp", "ipv6")]
    [TestCase("socket s AF_INET=2 SOCK_DGRAM=2 IPPROTO_UDPLITE=136", "udplite", null)]
    [TestCase("socket s AF_VSOCK=40 SOCK_STREAM=1 0", "vsock", "vsock-loopback")]
    [TestCase("socket s AF_PACKET=17 SOCK_RAW=3 0", "packet", null)]
    [TestCase("socket s AF_NETLINK=16 SOCK_RAW=3 NETLINK_ROUTE=0", "netlink", null)]
    [TestCase("socket s AF_LOCAL=1 SOCK_STREAM=1 0", "local-stream", null)]
    [TestCase("socket s AF_UNIX=1 SOCK_STREAM=1 0", "local-stream", null)]
    [TestCase("socket s AF_INET6=10 SOCK_DGRAM=2 IPPROTO_ICMPV6=58", "ping", "ipv6")]
    [TestCase("socket s AF_INET6=10 SOCK_DGRAM=2 IPPROTO_UDPLITE=136", "udplite", "ipv6")]
    [TestCase("socket s AF_INET=2 SOCK_STREAM=1 IPPROTO_MPTCP=262", "mptcp", null)]
    [TestCase("socket s AF_UNIX=1 SOCK_DGRAM=2 0", null, null)]
    [TestCase("socket s raw4", null, null)]
    public void It_knows_what_the_kind_of_socket_needs(string step, string? made, string? loopback)
    {
        var kind = RequestReaderTests.Read(step).Kind!;

        Assert.That((kind.Capability, kind.LoopbackCapability), Is.EqualTo((made, loopback)));
    }
}
