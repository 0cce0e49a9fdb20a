using System.Globalization;
using SockConformance.Harness.Planning;

namespace SockConformance.Harness.Tests.Planning;

/// <summary>A step becomes a request of the protocol, with everything in it.</summary>
public sealed class RequestTests
{
    [TestCase("socket s $kind", "socket s AF_INET=2 SOCK_STREAM=1 IPPROTO_TCP=6")]
    [TestCase("socket s AF_INET=2 99 0", "socket s AF_INET=2 99 0")]
    [TestCase("socketpair a b udp4", "socketpair a b AF_INET=2 SOCK_DGRAM=2 IPPROTO_UDP=17")]
    [TestCase("bind s any:@a", "bind s any:@a")]
    [TestCase("listen s 4", "listen s 4")]
    [TestCase("nonblocking s on", "nonblocking s on")]
    [TestCase("descriptor x closed", "descriptor x closed")]
    [TestCase("descriptor x bpf:5", "descriptor x bpf:5")]
    [TestCase("become other", "become other")]
    [TestCase("sleep 300ms", "sleep 300")]
    public void A_step_without_an_option_keeps_its_words(string step, string request) =>
        Assert.That(Plans.RequestsOf(step), Is.EqualTo(new[] { request }));

    [TestCase("getsockopt s SO_TEST", "getsockopt s SOL_SOCKET=1 SO_TEST=7 bool")]
    [TestCase("getsockopt s SOL_SOCKET/SO_TEST", "getsockopt s SOL_SOCKET=1 SO_TEST=7 bool")]
    [TestCase(
        "getsockopt s SO_TEST len=size/2 buffer=guard optlen=null",
        "getsockopt s SOL_SOCKET=1 SO_TEST=7 bool len=size/2 buffer=guard optlen=null")]
    [TestCase("getsockopt2 s SO_TEST on", "getsockopt2 s SOL_SOCKET=1 SO_TEST=7 bool value=1")]
    [TestCase("setsockopt s SO_TEST on", "setsockopt s SOL_SOCKET=1 SO_TEST=7 bool value=1")]
    [TestCase("setsockopt s SO_TEST off", "setsockopt s SOL_SOCKET=1 SO_TEST=7 bool value=0")]
    [TestCase("setsockopt s SO_TEST 256", "setsockopt s SOL_SOCKET=1 SO_TEST=7 bool value=256")]
    [TestCase("setsockopt s SO_TEST =5", "setsockopt s SOL_SOCKET=1 SO_TEST=7 bool value==5")]
    [TestCase("setsockopt s SO_TEST value=2", "setsockopt s SOL_SOCKET=1 SO_TEST=7 bool value=2")]
    [TestCase("setsockopt s SO_TEST SO_NAME", "setsockopt s SOL_SOCKET=1 SO_TEST=7 bool value=SO_NAME")]
    [TestCase("setsockopt s SO_TEST 100%", "setsockopt s SOL_SOCKET=1 SO_TEST=7 bool value=100%25")]
    [TestCase("setsockopt s SO_TEST null len=0", "setsockopt s SOL_SOCKET=1 SO_TEST=7 bool buffer=null len=0")]
    [TestCase("setsockopt s SO_TEST type=timeval 1500ms", "setsockopt s SOL_SOCKET=1 SO_TEST=7 timeval sec=1 usec=500000")]
    [TestCase("setsockopt s SO_TEST 300ms type=millis", "setsockopt s SOL_SOCKET=1 SO_TEST=7 millis value=300")]
    [TestCase(
        "setsockopt s SO_TEST type=linger onoff=1 seconds=2",
        "setsockopt s SOL_SOCKET=1 SO_TEST=7 linger onoff=1 seconds=2")]
    [TestCase(
        "setsockopt s SO_TEST type=pair first=1 second=a%b",
        "setsockopt s SOL_SOCKET=1 SO_TEST=7 {first:u16,second:char*8} first=1 second=a%25b")]
    [TestCase("setsockopt s SO_TEST type=u8 1", "setsockopt s SOL_SOCKET=1 SO_TEST=7 u8 value=1")]
    [TestCase("setsockopt s SO_TEST type=bytes:3 00ff00", "setsockopt s SOL_SOCKET=1 SO_TEST=7 bytes:3 value=00ff00")]
    public void The_planner_puts_in_level_number_and_type(string step, string request) =>
        Assert.That(Plans.RequestsOf(step), Is.EqualTo(new[] { request }));

    [TestCase("getsockopt s SO_TEST on", "getsockopt s SOL_SOCKET=1 SO_TEST=7 bool holding value=1")]
    [TestCase(
        "getsockopt s SO_TEST len=4 type=pair first=1",
        "getsockopt s SOL_SOCKET=1 SO_TEST=7 {first:u16,second:char*8} holding len=4 first=1")]
    public void A_get_that_asks_a_question_has_it_in_its_buffer(string step, string request) =>
        Assert.That(Plans.RequestsOf(step), Is.EqualTo(new[] { request }));

    [TestCase("getsockopt s SOL_SOCKET 54321 int", "getsockopt s SOL_SOCKET=1 54321 int")]
    [TestCase("getsockopt s 54321 1 int len=4", "getsockopt s 54321 1 int len=4")]
    [TestCase("setsockopt s SOL_SOCKET -1 int value=1", "setsockopt s SOL_SOCKET=1 -1 int value=1")]
    public void A_bogus_level_or_name_is_written_out_raw(string step, string request) =>
        Assert.That(Plans.RequestsOf(step), Is.EqualTo(new[] { request }));

    [TestCase("connect c @l", "connect c @l limit=")]
    [TestCase("accept s l", "accept s l limit=")]
    [TestCase("send c 1 oob", "send c 1 oob limit=")]
    [TestCase("sendto c 1 @s", "sendto c 1 @s limit=")]
    [TestCase("recv s 1", "recv s 1 limit=")]
    [TestCase("recvfrom s 1", "recvfrom s 1 limit=")]
    [TestCase("recvmsg s 1", "recvmsg s 1 limit=")]
    [TestCase("fill c", "fill c limit=")]
    [TestCase("poll s read 300ms", "poll s read 300 limit=")]
    [TestCase("close c", "close c limit=")]
    [TestCase("shutdown c both", "shutdown c both limit=")]
    public void A_request_that_may_block_has_a_limit_beyond_what_cases_wait(string step, string request)
    {
        string written = Plans.RequestsOf(step).Single();

        Assert.That(written, Does.StartWith(request));
        Assert.That(long.Parse(written[request.Length..], CultureInfo.InvariantCulture), Is.InRange(3000, 60_000));
    }

    [Test]
    public void A_limit_of_the_step_s_own_is_kept() =>
        Assert.That(Plans.RequestsOf("recv s 1 limit=500"), Is.EqualTo(new[] { "recv s 1 limit=500" }));

    [TestCase("getsockopt s SO_TEST")]
    [TestCase("bind s loopback:0")]
    [TestCase("listen s")]
    public void A_request_that_does_not_block_has_none(string step) =>
        Assert.That(Plans.RequestsOf(step).Single(), Does.Not.Contain("limit="));

    [TestCase("after 200ms send c 1", "after 200 send c 1")]
    [TestCase("after 1s close c", "after 1000 close c")]
    [TestCase("after 200ms connect c @l", "after 200 connect c @l")]
    public void What_an_actor_does_has_no_limit_since_nobody_waits_for_it(string step, string request) =>
        Assert.That(Plans.RequestsOf(step), Is.EqualTo(new[] { request }));

    [Test]
    public void Spaces_too_many_are_no_part_of_a_request() =>
        Assert.That(Plans.RequestsOf("listen  s   1  "), Is.EqualTo(new[] { "listen s 1" }));

    [Test]
    public void A_step_of_two_lines_is_one_request()
    {
        const string Step = "- got: getsockopt s SO_TEST", TwoLines = "- got: |\n          getsockopt s\n          SO_TEST\n";
        var files = TestCatalogs.SmallWith("SOL_SOCKET/SO_TEST.yaml", Step, TwoLines);
        var plan = Planner.Plan(TestCatalogs.ReadWhole(files), "linux", ["SOL_SOCKET/SO_TEST/works/tcp4"]);

        Assert.That(plan.Cases.Single().Requests[1], Is.EqualTo("getsockopt s SOL_SOCKET=1 SO_TEST=7 bool"));
    }
}
