namespace SockConformance.Harness.Tests.Judging;

/// <summary>What is said of a Windows by its version and its own errors.</summary>
public sealed class WinsockTests
{
    [TestCase("5.1.2600", "err WSAEADDRINUSE 10048", ExpectedResult = "wildcard-2003: NotApplicable, wildcard-nt: Pass")]
    [TestCase("5.2.3790", "err WSAEADDRINUSE 10048", ExpectedResult = "wildcard-2003: Fail, wildcard-nt: NotApplicable")]
    [TestCase("10.0.19045", "ok us=3", ExpectedResult = "wildcard-2003: Pass, wildcard-nt: NotApplicable")]
    [TestCase("10.0.19045", "err WSAEADDRINUSE 10048", ExpectedResult = "wildcard-2003: Fail, wildcard-nt: NotApplicable")]
    public string A_claim_of_another_version_is_dropped(string release, string second) =>
        ExampleBench.Verdicts("winsock", "SO_REUSEADDR/wildcard/tcp4", [second], release);

    [TestCase("err WSAETIMEDOUT 10060 us=512000", ExpectedResult = "times-out: Pass")]
    [TestCase("err WSAEWOULDBLOCK 10035 us=512000", ExpectedResult = "times-out: Fail")]
    public string A_receive_time_out(string received) =>
        ExampleBench.Verdicts("winsock", "SO_RCVTIMEO/waits/tcp4", [received], "10.0.19045");

    [TestCase("err WSAENOPROTOOPT 10042 len=4", ExpectedResult = "get: Pass")]
    [TestCase("err WSAEINVAL 10022 len=4", ExpectedResult = "get: Pass")]
    [TestCase("ok value=0 len=4 size=4", ExpectedResult = "get: Fail")]
    public string A_get_that_the_page_lists_as_not_supported(string got) =>
        ExampleBench.Verdicts("winsock", "SO_RCVTIMEO/probe-get/tcp4", [got], "10.0.19045");

    [Test]
    public void A_family_that_the_target_does_not_make_blocks_its_kind()
    {
        string[] replies = ["err WSAEAFNOSUPPORT 10047", "bad no socket s", "bad no socket s"];

        Assert.That(
            ExampleBench.Verdicts("winsock", "SO_LINGER/round-trip/irda", replies, "10.0.19045"),
            Is.EqualTo("size: Blocked"));
    }
}
