namespace SockConformance.Harness.Tests.Judging;

/// <summary>What is said of a NetBSD when it answers like this: no NetBSD is needed to judge one.</summary>
public sealed class NetBsdTests
{
    [TestCase("err EAGAIN 35 us=301234", ExpectedResult = "times-out: Pass")]
    [TestCase("err EWOULDBLOCK 35 us=301234", ExpectedResult = "times-out: Pass")]
    [TestCase("err EAGAIN 35 us=291000", ExpectedResult = "times-out: Pass")]
    [TestCase("err EAGAIN 35 us=120", ExpectedResult = "times-out: Fail")]
    [TestCase("err ETIMEDOUT 60 us=301234", ExpectedResult = "times-out: Fail")]
    [TestCase("ok value=0 data= us=301234", ExpectedResult = "times-out: Fail")]
    [TestCase("hang 5000", ExpectedResult = "times-out: Unresolved")]
    public string A_receive_time_out(string received) => ExampleBench.Verdicts("netbsd", "SO_RCVTIMEO/waits/tcp4", [received]);

    [TestCase("ok us=2", "ok us=2", "ok value=2 data=6161 us=701000", ExpectedResult = "restarted: Pass")]
    [TestCase("ok us=2", "ok us=2", "ok value=1 data=61 us=501000", ExpectedResult = "restarted: Fail")]
    [TestCase("ok us=2", "ok us=2", "err EAGAIN 35 us=301000", ExpectedResult = "restarted: Fail")]
    [TestCase("bad no actor", "ok us=2", "err EAGAIN 35 us=301000", ExpectedResult = "restarted: Unresolved")]
    public string A_receive_time_out_that_starts_anew(string first, string second, string received) =>
        ExampleBench.Verdicts("netbsd", "SO_RCVTIMEO/restarted/tcp4", [first, second, received]);

    [Test]
    public void Without_an_actor_what_needs_one_is_blocked() =>
        Assert.That(
            ExampleBench.Verdicts("netbsd", "SO_RCVTIMEO/restarted/tcp4", ["ok value=2 us=701000"], capabilities: "ipv6"),
            Is.EqualTo("restarted: Blocked"));

    [TestCase("err EINVAL 22 size=256 via=header us=3", ExpectedResult = "listen-first: Pass, unsuitable: Pass")]
    [TestCase("err ENXIO 6 size=256 via=header us=3", ExpectedResult = "listen-first: Pass, unsuitable: Fail")]
    [TestCase("ok size=256 via=header us=3", ExpectedResult = "listen-first: Fail, unsuitable: Fail")]
    [TestCase("crash SIGSEGV", ExpectedResult = "listen-first: Fail, unsuitable: Fail")]
    public string An_accept_filter_before_listen(string set) =>
        ExampleBench.Verdicts("netbsd", "SO_ACCEPTFILTER/before-listen/tcp4", [set]);

    [Test]
    public void Without_the_filter_s_module_a_case_is_blocked() =>
        Assert.That(
            ExampleBench.Verdicts(
                "netbsd",
                "SO_ACCEPTFILTER/before-listen/tcp4",
                ["err ENOENT 2"],
                capabilities: "accept-filter:httpready"),
            Is.EqualTo("listen-first: Blocked, unsuitable: Blocked"));

    [TestCase(
        "ok us=3",
        "err EBUSY 16",
        "ok us=90",
        "ok value=none",
        "ok value=1 sigpipe=0",
        "ok value=read",
        "ok size=256",
        "err EINVAL 22 len=256",
        ExpectedResult = "holds: Pass, once: Pass, removed: Pass")]
    [TestCase(
        "ok us=3",
        "ok size=256",
        "ok us=90",
        "ok value=none",
        "ok value=1 sigpipe=0",
        "ok value=read",
        "ok size=256",
        "err EINVAL 22 len=256",
        ExpectedResult = "holds: Pass, once: Fail, removed: Pass")]
    [TestCase(
        "ok us=3",
        "err EBUSY 16",
        "ok us=90",
        "ok value=read",
        "ok value=1 sigpipe=0",
        "ok value=read",
        "ok size=256",
        "err EINVAL 22 len=256",
        ExpectedResult = "holds: Fail, once: Pass, removed: Pass")]
    [TestCase(
        "ok us=3",
        "err EBUSY 16",
        "ok us=90",
        "ok value=none",
        "ok value=1 sigpipe=0",
        "ok value=read",
        "ok size=256",
        "ok name=dataready arg= len=256",
        ExpectedResult = "holds: Pass, once: Pass, removed: Fail")]
    [TestCase(
        "err ENOPROTOOPT 42",
        "err ENOPROTOOPT 42",
        "ok us=90",
        "ok value=read",
        "ok value=1 sigpipe=0",
        "ok value=read",
        "err ENOPROTOOPT 42",
        "err ENOPROTOOPT 42",
        ExpectedResult = "holds: Unsupported, once: Unsupported, removed: Unsupported")]
    public string An_accept_filter_that_holds_a_connection_back(
        string set, string again, string connect, string held, string send, string ready, string removed, string after) =>
        ExampleBench.Verdicts(
            "netbsd", "SO_ACCEPTFILTER/holds-then-removed/tcp4", [set, again, connect, held, send, ready, removed, after]);

    [TestCase("ok us=1002000", ExpectedResult = "blocks: Pass")]
    [TestCase("ok us=990000", ExpectedResult = "blocks: Pass")]
    [TestCase("ok us=80", ExpectedResult = "blocks: Fail")]
    [TestCase("err EAGAIN 35 us=1001000", ExpectedResult = "blocks: Fail")]
    public string A_close_that_lingers(string closed) =>
        ExampleBench.Verdicts("netbsd", "SO_LINGER/blocks/tcp4", ["ok value=400000 us=300", "ok size=8 us=1", closed]);

    [TestCase("ok us=80", ExpectedResult = "at-once: Pass")]
    [TestCase("ok us=2000000", ExpectedResult = "at-once: Fail")]
    public string A_close_that_does_not_linger(string closed) =>
        ExampleBench.Verdicts("netbsd", "SO_LINGER/off/tcp4", ["ok value=400000 us=300", "ok size=8 us=1", closed]);

    [TestCase("err EINVAL 22", "ok value=1 name=SOCK_STREAM", ExpectedResult = "null: Pass")]
    [TestCase("ok size=8", "ok value=1 name=SOCK_STREAM", ExpectedResult = "null: Pass")]
    [TestCase("ok size=8", "err EBADF 9", ExpectedResult = "null: Fail")]
    public string A_null_value_without_length_leaves_the_socket_working(string none, string alive) =>
        ExampleBench.Verdicts("netbsd", "SO_LINGER/null-without-length/tcp4", [none, alive]);

    [TestCase("size/2", "ok value=1 len=2 size=4 written=2", ExpectedResult = "truncated: Pass")]
    [TestCase("1", "ok value=1 len=1 size=4 written=1", ExpectedResult = "truncated: Pass")]
    [TestCase("1", "ok value=1 len=4 size=4 written=4 over=3", ExpectedResult = "truncated: Fail")]
    [TestCase("1", "err EINVAL 22 len=1 size=4 written=0", ExpectedResult = "truncated: Fail")]
    public string A_buffer_that_is_too_short(string len, string got) =>
        ExampleBench.Verdicts(
            "netbsd", $"contract/get-length/shorter/SO_REUSEADDR,tcp4,{len},slack", [got, "ok value=1 name=SOCK_STREAM"]);
}
