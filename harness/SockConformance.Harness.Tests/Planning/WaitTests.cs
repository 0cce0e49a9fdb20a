namespace SockConformance.Harness.Tests.Planning;

/// <summary>What a plan tells of the time that a case and its requests may take.</summary>
public sealed class WaitTests
{
    [TestCase("SOL_SOCKET/SO_LINGER/round-trip/tcp4", 0)]
    [TestCase("SOL_SOCKET/SO_LINGER/blocks/tcp4", 1000)]
    [TestCase("SOL_SOCKET/SO_RCVTIMEO/waits/tcp4", 300)]
    [TestCase("SOL_SOCKET/SO_RCVTIMEO/restarted/tcp4", 900)]
    public void A_case_tells_how_long_it_waits(string id, long milliseconds) =>
        Assert.That(Plans.Examples("netbsd").Cases.Single(c => c.Id == id).WaitMilliseconds, Is.EqualTo(milliseconds));

    [TestCase(0, "socket s $kind", "setsockopt s SOL_SOCKET SO_LINGER=13 linger onoff=1 seconds=2")]
    [TestCase(2000, "socket s $kind", "setsockopt s SOL_SOCKET SO_LINGER=13 linger onoff=1 seconds=2", "close s")]
    [TestCase(2000, "socket s $kind", "setsockopt s SOL_SOCKET SO_LINGER=13 linger onoff=1 seconds=2", "fill s")]
    [TestCase(2000, "socket s $kind", "setsockopt s SOL_SOCKET SO_LINGER=13 linger onoff=1 seconds=2", "close s", "close s")]
    [TestCase(50, "socket s $kind", "fill s", "fill s")]
    [TestCase(50, "socket s $kind", "fill s")]
    [TestCase(0, "socket s $kind", "close s")]
    [TestCase(60, "socket s $kind", "fill s", "sleep 60ms")]
    [TestCase(1500, "socket s $kind", "recv s 1 limit=1500")]
    [TestCase(900, "socket s $kind", "recv s 1 limit=400", "recv s 1 limit=500")]
    public void A_case_that_may_wait_tells_it_too(long milliseconds, params string[] steps) =>
        Assert.That(Plans.SmallCase(steps, out _)!.WaitMilliseconds, Is.EqualTo(milliseconds));

    [TestCase(0, "socket s $kind", "recv s 1 limit=1500")]
    [TestCase(0, "socket s $kind", "fill s")]
    [TestCase(700, "socket s $kind", "sleep 500ms", "recv s 1 limit=1500", "sleep 200ms")]
    public void A_case_tells_how_much_of_that_it_sleeps_in_any_case(long milliseconds, params string[] steps) =>
        Assert.That(Plans.SmallCase(steps, out _)!.SleepMilliseconds, Is.EqualTo(milliseconds));

    [TestCase("0 5000 700", "socket s $kind", "recv s 1", "recv s 1 limit=700")]
    [TestCase("", "socket s $kind", "listen s", Description = "Where no request may block, nothing is said of any.")]
    public void Each_request_has_its_limit(string limits, params string[] steps) =>
        Assert.That(string.Join(' ', Plans.SmallCase(steps, out _)!.Limits), Is.EqualTo(limits));
}
