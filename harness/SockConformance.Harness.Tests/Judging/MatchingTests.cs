using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Tests.Judging;

/// <summary>Each matcher, with a reply for which it holds and one for which it does not.</summary>
public sealed class MatchingTests
{
    private const string Value = "ok value=8192 len=4 size=4 written=4 raw=00200000 via=header us=301500";

    [TestCase("got: any", "err EINVAL 22", true)]
    [TestCase("got: ok", Value, true)]
    [TestCase("got: ok", "err EINVAL 22", false)]
    [TestCase("got: fails", "err EINVAL 22", true)]
    [TestCase("got: fails", Value, false)]
    [TestCase("got: fails EINVAL", "err EINVAL 22", true)]
    [TestCase("got: fails EINVAL", "err EPERM 1", false)]
    [TestCase("got: fails EINVAL", Value, false)]
    [TestCase("got: fails EAGAIN", "err EWOULDBLOCK 11", true)]
    [TestCase("got: fails EWOULDBLOCK", "err EAGAIN 11", true)]
    [TestCase("got: fails EAGAIN", "err E? 11", false)]
    [TestCase("got: refused", "err ENOPROTOOPT 92", true)]
    [TestCase("got: refused", "err EOPNOTSUPP 95", true)]
    [TestCase("got: refused", "err EINVAL 22", false)]
    [TestCase("got: refused", Value, false)]
    [TestCase("got: crash", "crash SIGSEGV", true)]
    [TestCase("got: crash", Value, false)]
    [TestCase("got: ok", "crash SIGSEGV", false)]
    [TestCase("got: fails", "crash SIGSEGV", false)]
    [TestCase("got: [fails EPERM, fails EINVAL]", "err EINVAL 22", true)]
    [TestCase("got: [fails EPERM, fails EINVAL]", "err EBADF 9", false)]
    public void An_outcome_is_matched(string checks, string reply, bool holds) => Expect(checks, reply, holds);

    [TestCase("got: 8192", Value, true)]
    [TestCase("got: 0x2000", Value, true)]
    [TestCase("got: 8193", Value, false)]
    [TestCase("got: 8192", "err EINVAL 22 value=8192", false)]
    [TestCase("got: -1", "ok value=-1", true)]
    [TestCase("got: 16", "ok value=0x10", true)]
    [TestCase("got: on", Value, true)]
    [TestCase("got: on", "ok value=0", false)]
    [TestCase("got: off", "ok value=0", true)]
    [TestCase("got: off", "ok value=4", false)]
    [TestCase("got: nonzero", "ok value=-1", true)]
    [TestCase("got: nonzero", "ok value=0", false)]
    [TestCase("got: nonzero", "ok", false)]
    [TestCase("got: at least 8192", Value, true)]
    [TestCase("got: at least 8193", Value, false)]
    [TestCase("got: below 8193", Value, true)]
    [TestCase("got: below 8192", Value, false)]
    [TestCase("got: 1..8192", Value, true)]
    [TestCase("got: 8192..9000", Value, true)]
    [TestCase("got: 8193..9000", Value, false)]
    [TestCase("got: [1, 8192]", Value, true)]
    [TestCase("got: [1, 2]", Value, false)]
    public void A_number_is_matched(string checks, string reply, bool holds) => Expect(checks, reply, holds);

    [TestCase("got: SOCK_STREAM", "ok value=1 name=SOCK_STREAM", true)]
    [TestCase("got: SOCK_STREAM", "ok value=2 name=SOCK_DGRAM", false)]
    [TestCase("got: 1", "ok value=1 name=SOCK_STREAM", true)]
    [TestCase("got: read+write", "ok value=read+write", true)]
    [TestCase("got: read", "ok value=read+write", false)]
    [TestCase("got: none", "ok value=none", true)]
    [TestCase("got.peer: '@c'", "ok peer=@c", true)]
    [TestCase("got.peer: '@c'", "ok peer=?", false)]
    [TestCase("got.data: 616263", "ok value=3 data=616263", true)]
    [TestCase("got.data: 00", "ok value=1 data=0", false)]
    [TestCase("got.raw: 00", "ok value=1 raw=0", false)]
    [TestCase("got.cdata: 00", "ok value=1 cdata=0", false)]
    [TestCase("got.data: 6a6b", "ok value=2 data=6a6b", true)]
    public void A_name_or_a_text_is_matched(string checks, string reply, bool holds) => Expect(checks, reply, holds);

    [TestCase("got.len: 4", Value, true)]
    [TestCase("got.len: 5", Value, false)]
    [TestCase("got.nothing: 4", Value, false)]
    [TestCase("got.written: 0", "err EFAULT 14 len=1 size=4 written=0", true)]
    [TestCase("got.written: 0", "err EFAULT 14 len=1 size=4 written=1", false)]
    [TestCase("got.len: size", Value, true)]
    [TestCase("got.len: size-1", Value, false)]
    [TestCase("got.len: size-1", "ok value=1 len=3 size=4", true)]
    [TestCase("got.len: size/2", "ok value=1 len=2 size=4", true)]
    [TestCase("got.len: size*2", "ok value=1 len=8 size=4", true)]
    [TestCase("got.len: size+1", "ok value=1 len=5 size=4", true)]
    [TestCase("got.len: size", "ok value=1 len=4", false)]
    [TestCase("got.onoff: on", "ok onoff=1 seconds=31 len=8 size=8", true)]
    [TestCase("got.seconds: 31", "ok onoff=1 seconds=30 len=8 size=8", false)]
    public void A_field_is_matched_also_of_a_call_that_failed(string checks, string reply, bool holds) =>
        Expect(checks, reply, holds);

    [TestCase("got: 300ms", "ok sec=0 usec=300000", true)]
    [TestCase("got: 300ms", "ok sec=0 usec=304000", false)]
    [TestCase("got: 2s", "ok sec=2 usec=0", true)]
    [TestCase("got: 300ms", "ok value=300", true)]
    [TestCase("got: 300ms", "ok value=3", false)]
    [TestCase("got.ms: at least 300", "ok value=1 us=300000", true)]
    [TestCase("got.ms: at least 300", "ok value=1 us=290000", true)]
    [TestCase("got.ms: at least 300", "ok value=1 us=289999", false)]
    [TestCase("got.ms: at least 300", "err EAGAIN 11 us=301000", true)]
    [TestCase("got.ms: at least 300", "ok value=1", false)]
    [TestCase("got: at least 300", "ok value=290", false)]
    [TestCase("got.ms: below 300", "ok value=1 us=299999", true)]
    [TestCase("got.ms: below 300", "ok value=1 us=0", true)]
    [TestCase("got.ms: below 300", "ok value=1 us=300000", false)]
    [TestCase("got.ms: below 300", "ok value=1", false)]
    public void A_time_is_matched_and_at_least_allows_one_tick_less(string checks, string reply, bool holds) =>
        Expect(checks, reply, holds);

    [TestCase("'= before'", "ok value=5 len=4", "ok value=5 len=8", true)]
    [TestCase("'= before'", "ok value=5", "ok value=6", false)]
    [TestCase("'= before'", "ok", "ok value=", false)]
    [TestCase("'= before'", "ok onoff=1 seconds=2 len=8 raw=01", "ok onoff=1 seconds=2 len=8 raw=01", true)]
    [TestCase("'= before'", "ok onoff=1 seconds=2", "ok onoff=1 seconds=3", false)]
    [TestCase("'= before'", "ok us=1", "ok us=1", false)]
    [TestCase("'= before.len'", "ok value=4 len=9", "ok value=9", true)]
    [TestCase("'= before.len'", "ok value=4", "ok value=9", false)]
    public void Two_observations_are_the_same_when_both_are_there_and_equal(string matcher, string before, string got, bool holds)
    {
        var bench = new Bench
        {
            Steps = ["before: getsockopt s SO_TEST", "got: getsockopt s SO_TEST"],
            Checks = "got: " + matcher,
            Replies = [before, got],
        };

        Assert.That(bench.Verdict().Code, Is.EqualTo(holds ? VerdictCode.Pass : VerdictCode.Fail));
    }

    [Test]
    public void A_field_that_neither_has_is_not_the_same()
    {
        string[] replies = ["ok us=1", "ok us=1"];
        var bench =
            new Bench { Steps = ["before: listen s", "got: listen s"], Checks = "got.len: \"= before.len\"", Replies = replies };

        Assert.That(bench.Verdict().Code, Is.EqualTo(VerdictCode.Fail));
    }

    [Test]
    public void All_checks_of_a_claim_must_hold() =>
        Assert.That(
            new Bench { Checks = "got: on, got.len: 1", Replies = ["ok us=1", "ok value=1 len=4"] }.Outcome(),
            Is.EqualTo((VerdictCode.Fail, "got.len: expected 1, observed 4")));

    private static void Expect(string checks, string reply, bool holds) =>
        Assert.That(
            new Bench { Checks = checks, Replies = ["ok us=1", reply] }.Verdict().Code,
            Is.EqualTo(holds ? VerdictCode.Pass : VerdictCode.Fail));
}
