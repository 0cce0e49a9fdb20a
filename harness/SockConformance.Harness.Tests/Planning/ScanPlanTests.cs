using SockConformance.Harness.Planning;

namespace SockConformance.Harness.Tests.Planning;

/// <summary>What a scan asks, and the case that every target must pass first.</summary>
public sealed class ScanPlanTests
{
    private static readonly Harness.Expectations.Platform Linux =
        TestCatalogs.ReadWhole(TestCatalogs.SmallFiles).Platforms["linux"];

    [TestCase(false, ExpectedResult = "get/1 get/6")]
    [TestCase(true, ExpectedResult = "get/1 get/6 set/1 set/6")]
    public string Each_level_is_got_and_only_where_it_is_asked_for_set(bool set)
    {
        var cases = ScanPlan.For(Linux, "tcp4", new ScanRange([1, 6], [7], ["tcp4"], set));
        return string.Join(' ', cases.Select(c => $"{c.Call}/{c.Level}"));
    }

    [Test]
    public void Numbers_that_no_system_has_are_asked_first() =>
        Assert.That(Asked(set: false).Names, Is.EqualTo(new long[] { 54321, 0x7eadbeef, 7, 8 }));

    [Test]
    public void All_gets_are_of_one_socket_and_begin_with_the_name_that_is_told()
    {
        var planned = ScanPlan.Requests(Asked(set: false), first: 2);

        Assert.That(planned.Id, Is.EqualTo("scan/tcp4/get/1/2"));
        Assert.That(planned.Requests, Is.EqualTo(new[]
        {
            "socket s " + Linux.Kinds["tcp4"],
            "getsockopt s 1 7 bytes:512 buffer=guard",
            "getsockopt s 1 8 bytes:512 buffer=guard",
        }));
    }

    [Test]
    public void Each_set_has_a_socket_of_its_own() =>
        Assert.That(ScanPlan.Requests(Asked(set: true), first: 3).Requests, Is.EqualTo(new[]
        {
            "socket s " + Linux.Kinds["tcp4"],
            "close s",
            "socket s " + Linux.Kinds["tcp4"],
            "setsockopt s 1 8 int value=1 buffer=guard",
        }));

    [Test]
    public void A_scan_tells_how_many_requests_ask_for_a_name([Values] bool set)
    {
        var asked = Asked(set);

        Assert.That(ScanPlan.Requests(asked, 0).Requests, Has.Count.EqualTo(1 + (asked.RequestsOfAName * asked.Names.Count)));
    }

    [Test]
    public void What_is_no_case_of_the_catalog_has_a_word_in_the_place_of_a_hash() =>
        Assert.That(
            (ScanPlan.Requests(Asked(set: false), 0).Opening, CanaryPlan.For(Linux).Opening),
            Is.EqualTo(("case scan/tcp4/get/1/0 scan", "case canary canary")));

    [Test]
    public void The_canary_makes_a_socket_and_gets_what_no_system_has() =>
        Assert.That(CanaryPlan.For(Linux).Requests, Is.EqualTo(new[]
        {
            "socket s " + Linux.Kinds["tcp4"],
            "getsockopt s 54321 1 int",
            "getsockopt s SOL_SOCKET=1 54321 int",
        }));

    private static ScanCase Asked(bool set) => ScanPlan.For(Linux, "tcp4", new ScanRange([1], [7, 8], ["tcp4"], set))[^1];
}
