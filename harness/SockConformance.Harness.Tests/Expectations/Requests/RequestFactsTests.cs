using static SockConformance.Harness.Tests.Expectations.Requests.RequestReaderTests;

namespace SockConformance.Harness.Tests.Expectations.Requests;

/// <summary>What planner, judge and programs ask a request for.</summary>
public sealed class RequestFactsTests
{
    [TestCase("accept t l", ExpectedResult = "t")]
    [TestCase("connect s @l", ExpectedResult = "s")]
    [TestCase("socketpair a b tcp4", ExpectedResult = "a")]
    [TestCase("getsockopt s SO_TEST", ExpectedResult = "s")]
    [TestCase("in p recv s 1", ExpectedResult = "s")]
    [TestCase("sleep 300ms", ExpectedResult = "")]
    [TestCase("after 200ms send c 1", ExpectedResult = "")]
    public string It_knows_the_socket_that_it_is_about(string step) => Read(step).Socket;

    [TestCase("sleep 300ms", 300, 0)]
    [TestCase("poll s read 300ms", 300, 0)]
    [TestCase("after 200ms send c 1", 200, 0)]
    [TestCase("in p sleep 300ms", 300, 0)]
    [TestCase("setsockopt s SOL_SOCKET 20 timeval 1500ms", 1500, 0)]
    [TestCase("setsockopt s SOL_SOCKET 20 millis 300ms", 300, 0)]
    [TestCase("setsockopt s SOL_SOCKET 13 linger seconds=2", 0, 2000)]
    [TestCase("in p setsockopt s SOL_SOCKET 13 linger onoff=1 seconds=2", 0, 2000)]
    [TestCase("setsockopt s SOL_SOCKET 13 linger onoff=1", 0, 0)]
    [TestCase("recv s 1", 0, 0)]
    public void It_knows_the_times_that_it_names(string step, long named, long linger) =>
        Assert.That((Read(step).NamedMilliseconds, Read(step).LingerMilliseconds), Is.EqualTo((named, linger)));

    [TestCase("recv s 1 limit=700", 700)]
    [TestCase("after 200ms send c 1 limit=700", 700)]
    [TestCase("in p recv s 1 limit=700", 700)]
    [TestCase("recv s 1", null)]
    public void It_knows_the_limit_that_its_step_gives(string step, int? limit) =>
        Assert.That(Read(step).OwnLimit, Is.EqualTo(limit));

    [TestCase("socket s tcp4", "kind", ExpectedResult = "AF_INET=2 SOCK_STREAM=1 IPPROTO_TCP=6")]
    [TestCase("getsockopt s SO_TEST", "socket", ExpectedResult = "s")]
    [TestCase("in p recv s 1", "process", ExpectedResult = "p")]
    [TestCase("sleep 300ms", "time", ExpectedResult = "300")]
    [TestCase("sendmsg c 1 SO_TEST int 7", "message", ExpectedResult = "SOL_SOCKET=1 SO_TEST=7 int")]
    public string? Its_arguments_have_names(string step, string name) => Read(step)[name];

    [Test]
    public void It_has_all_control_messages_that_it_sends() => Assert.That(
        Read("sendmsg c 1 SO_TEST int 7 SOL_SOCKET/SCM_X u8 9").Messages
            .Select(m => $"{m.Call.Written}: {string.Join(' ', m.Fields.Select(f => f.Value))}"),
        Is.EqualTo(new[] { "SOL_SOCKET=1 SO_TEST=7 int: 7", "SOL_SOCKET=1 SCM_X u8: 9" }));

    [TestCase("getsockopt s SOL_SOCKET 54321 int")]
    [TestCase("listen s")]
    public void A_call_that_is_of_no_option_is_not_of_what_a_case_without_an_option_asks(string step) =>
        Assert.That(Read(step).IsOf(null), Is.False);

    [TestCase("recv s 70000", ExpectedResult = 70_000)]
    [TestCase("listen s", ExpectedResult = 0)]
    public int It_knows_how_many_bytes_it_moves(string step) => Read(step).Count;

    [TestCase("setsockopt s SO_TEST on", ExpectedResult = "1")]
    [TestCase("setsockopt s SO_TEST type=linger onoff=1", ExpectedResult = null)]
    [TestCase("recv s 1", ExpectedResult = null)]
    public string? It_knows_the_value_that_it_sets(string step) => Read(step).Value;

    [TestCase("setsockopt s SO_TEST type=storage loopback:@p", "s p", "p")]
    [TestCase("setsockopt s SO_TEST type=storage* loopback:@p;any:@q", "s p q", "p q")]
    [TestCase("setsockopt s SO_TEST type=group_req group=239.1.2.3:@p interface=loopback", "s p", "p")]
    [TestCase("in p connect c @l", "c l", "l")]
    public void It_names_the_sockets_whose_addresses_are_in_its_value(string step, string sockets, string addressed) =>
        Assert.That(
            (string.Join(' ', Read(step).Sockets), string.Join(' ', Read(step).Addressed)), Is.EqualTo((sockets, addressed)));
}
