namespace SockConformance.Harness.Tests.Planning;

/// <summary>A request has the value of the type that the step says, or of the row's first.</summary>
public sealed class RequestTypeTests
{
    [TestCase("type=in4 loopback", "in4 value=loopback")]
    [TestCase("type=in6 ::1", "in6 value=::1")]
    [TestCase("type=ifindex-net loopback", "ifindex-net value=loopback")]
    [TestCase("type=storage [ff02::1]:@s", "storage value=[ff02::1]:@s")]
    [TestCase("type=in4* 127.0.0.1;127.0.0.2", "in4* value=127.0.0.1;127.0.0.2")]
    [TestCase("type=u8* 0102", "u8* value=0102")]
    [TestCase(
        "type=group_req group=239.1.2.3:0 interface=loopback",
        "{interface:ifindex,group:storage} group=239.1.2.3:0 interface=loopback")]
    public void A_step_may_say_which_type_a_value_has(string value, string request)
    {
        var requests = Plans.RequestsOf("setsockopt s SO_TEST " + value);

        Assert.That(requests, Is.EqualTo(new[] { "setsockopt s SOL_SOCKET=1 SO_TEST=7 " + request }));
    }

    [Test]
    public void A_row_with_several_types_means_the_first_unless_a_step_says_which()
    {
        const string Text = """
            option: IP_TEST
            level: SOL_SOCKET
            summary: An option of several types.
            platforms:
              linux: { number: 8, type: in4, also: [ip_mreq, ip_mreqn], get: supported, cite: page#SO_TEST, kinds: [tcp4] }
              winsock: absent
            cases:
              forms:
                title: It has three forms
                steps:
                  - socket s tcp4
                  - setsockopt s IP_TEST 127.0.0.1
                  - setsockopt s IP_TEST type=ip_mreqn ifindex=loopback
            """;
        var requests = Plans.With("linux", "SOL_SOCKET/IP_TEST.yaml", Text).Cases.SelectMany(c => c.Requests);

        Assert.That(requests.Where(r => r.Contains("IP_TEST", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "setsockopt s SOL_SOCKET=1 IP_TEST=8 in4 value=127.0.0.1",
            "setsockopt s SOL_SOCKET=1 IP_TEST=8 {multiaddr:in4,address:in4,ifindex:ifindex} ifindex=loopback",
            "getsockopt s SOL_SOCKET=1 IP_TEST=8 in4",
            "setsockopt s SOL_SOCKET=1 IP_TEST=8 in4 value=loopback",
        }));
    }
}
