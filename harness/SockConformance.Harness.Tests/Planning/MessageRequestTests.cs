namespace SockConformance.Harness.Tests.Planning;

/// <summary>Control messages, second processes and the network are asked for in the protocol's words.</summary>
public sealed class MessageRequestTests
{
    [TestCase("sendmsg c 3 limit=9", "sendmsg c 3 limit=9")]
    [TestCase("sendmsg c 3 @r dontwait limit=9", "sendmsg c 3 @r dontwait limit=9")]
    [TestCase("sendmsg c 3 @r SO_TEST int 7 limit=9", "sendmsg c 3 @r SOL_SOCKET=1 SO_TEST=7 int value=7 limit=9")]
    [TestCase(
        "sendmsg c 3 SOL_SOCKET/SCM_RIGHTS int @x IPPROTO_IP=0/IP_TTL=2 u8 9 oob limit=9",
        "sendmsg c 3 SOL_SOCKET=1 SCM_RIGHTS int value=@x IPPROTO_IP=0 IP_TTL=2 u8 value=9 oob limit=9")]
    [TestCase(
        "sendmsg c 3 SO_TEST pair second=b%c first=2 54321/1 int on limit=9",
        "sendmsg c 3 SOL_SOCKET=1 SO_TEST=7 {first:u16,second:char*8} second=b%25c first=2 54321 1 int value=1 limit=9")]
    [TestCase("sendmsg c 3 SO_TEST {a:u8} limit=9", "sendmsg c 3 SOL_SOCKET=1 SO_TEST=7 {a:u8} limit=9")]
    [TestCase(
        "sendmsg c 3 SO_TEST timeval 1500ms limit=9",
        "sendmsg c 3 SOL_SOCKET=1 SO_TEST=7 timeval sec=1 usec=500000 limit=9")]
    [TestCase("sendmsg c 3 SO_TEST timeval dontwait limit=9", "sendmsg c 3 SOL_SOCKET=1 SO_TEST=7 timeval dontwait limit=9")]
    [TestCase("sendmsg c 3 SO_TEST {want:u8} want=3 limit=9", "sendmsg c 3 SOL_SOCKET=1 SO_TEST=7 {want:u8} want=3 limit=9")]
    [TestCase("send c 3 data=0800 limit=9", "send c 3 data=0800 limit=9")]
    [TestCase("send c 2 data=0800 limit=9", "send c 2 data=0800 limit=9")]
    [TestCase("send c 1024 data=0800 limit=9", "send c 1024 data=0800 limit=9")]
    [TestCase("recvmsg r 9 want=all limit=9", "recvmsg r 9 want=all limit=9")]
    [TestCase("recvmsg r 9 want=SO_TEST limit=9", "recvmsg r 9 want=SOL_SOCKET=1/SO_TEST=7 limit=9")]
    [TestCase(
        "recvmsg r 9 as=pair want=SOL_SOCKET/SO_TEST,SOL_SOCKET/SCM_X,IPPROTO_IP=0/3 peek limit=9",
        "recvmsg r 9 as={first:u16,second:char*8} want=SOL_SOCKET=1/SO_TEST=7,SOL_SOCKET=1/SCM_X,IPPROTO_IP=0/3 peek limit=9")]
    [TestCase("recvmsg r 9 want=SO_TEST as={a:u8} limit=9", "recvmsg r 9 want=SOL_SOCKET=1/SO_TEST=7 as={a:u8} limit=9")]
    public void Control_messages_get_their_levels_and_numbers(string step, string request) =>
        Assert.That(Plans.RequestsOf(step), Is.EqualTo(new[] { request }));

    [TestCase("process p c s", "process p c s")]
    [TestCase("in p identity", "in p identity")]
    [TestCase("in p setsockopt c SO_TEST on", "in p setsockopt c SOL_SOCKET=1 SO_TEST=7 bool value=1")]
    [TestCase("in p recv c 1", "in p recv c 1 limit=5000")]
    [TestCase("in p after 200ms send c 1", "in p after 200 send c 1")]
    [TestCase("end p", "end p")]
    [TestCase("mtu loopback 1500", "mtu loopback 1500")]
    [TestCase("sysctl net.a.b 1%092", "sysctl net.a.b 1%092")]
    [TestCase("acceptex t l limit=9", "acceptex t l limit=9")]
    [TestCase("connectex c @l limit=9", "connectex c @l limit=9")]
    public void A_second_process_and_the_network_are_asked_as_the_protocol_has_it(string step, string request) =>
        Assert.That(Plans.RequestsOf(step), Is.EqualTo(new[] { request }));

    [TestCase("bind s 203.0.113.9:0")]
    [TestCase("bind s [fe80::1%25veth0]:0")]
    [TestCase("bind s loopback:0x0800")]
    [TestCase("bind s any:0x1")]
    public void An_address_is_a_literal_as_well(string step) => Assert.That(Plans.RequestsOf(step), Is.EqualTo(new[] { step }));
}
