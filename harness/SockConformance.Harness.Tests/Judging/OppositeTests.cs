using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Tests.Judging;

/// <summary>The opposite of a matcher holds where what that one looks at was seen and is something else.</summary>
public sealed class OppositeTests
{
    private const string Value = "ok value=8192 len=4 size=4 us=301500";

    [TestCase("not ok", "err EINVAL 22", true)]
    [TestCase("not ok", Value, false)]
    [TestCase("not ok", "crash SIGSEGV", true)]
    [TestCase("not fails", Value, true)]
    [TestCase("not fails", "err EINVAL 22", false)]
    [TestCase("not fails EINVAL", "err EPERM 1", true)]
    [TestCase("not fails EINVAL", Value, true)]
    [TestCase("not fails EINVAL", "err EINVAL 22", false)]
    [TestCase("not fails EAGAIN", "err EWOULDBLOCK 11", false)]
    [TestCase("not refused", "err EINVAL 22", true)]
    [TestCase("not refused", "err ENOPROTOOPT 92", false)]
    [TestCase("not crash", "err EINVAL 22", true)]
    [TestCase("not crash", "crash SIGSEGV", false)]
    public void An_outcome_that_is_another_matches(string matcher, string reply, bool holds) =>
        Expect("got", matcher, reply, holds);

    [TestCase("got", "not 0", Value, true)]
    [TestCase("got", "not 8192", Value, false)]
    [TestCase("got", "not 0", "err EINVAL 22", false)]
    [TestCase("got", "not 0", "ok", false)]
    [TestCase("got.uid", "not 0", "ok uid=1000", true)]
    [TestCase("got.uid", "not 0", "ok uid=0", false)]
    [TestCase("got.uid", "not 0", Value, false)]
    [TestCase("got", "not on", "ok value=0", true)]
    [TestCase("got", "not 1..9000", Value, false)]
    [TestCase("got", "not 1..9", Value, true)]
    [TestCase("got", "not at least 9000", Value, true)]
    [TestCase("got.len", "not size", "ok value=1 len=3 size=4", true)]
    [TestCase("got.len", "not size", Value, false)]
    [TestCase("got", "not 300ms", "ok sec=0 usec=304000", true)]
    [TestCase("got", "not 300ms", "ok sec=0 usec=300000", false)]
    [TestCase("got", "not SOCK_STREAM", "ok value=2 name=SOCK_DGRAM", true)]
    [TestCase("got", "not SOCK_STREAM", "ok value=1 name=SOCK_STREAM", false)]
    [TestCase("got.data", "not 61", "ok value=2 data=6a", true)]
    [TestCase("got.data", "not 61", "ok value=2 data=61", false)]
    [TestCase("got.data", "not 61", "ok value=2", false)]
    [TestCase("got.peer", "not ?", "ok peer=@c", true)]
    [TestCase("got.peer", "not ?", "ok", false)]
    [TestCase("got.peer", "not ?", "ok value=1 name=SOCK_STREAM", false)]
    [TestCase("got", "not 300ms", "ok", false)]
    [TestCase("got", "not 300ms", "err EINVAL 22 value=5", false)]
    public void A_value_that_is_another_matches_and_one_that_is_not_there_does_not(
        string what, string matcher, string reply, bool holds) =>
        Expect(what, matcher, reply, holds);

    [TestCase("ok value=5", "ok value=6", true)]
    [TestCase("ok value=5", "ok value=5", false)]
    [TestCase("err EINVAL 22", "ok value=5", false)]
    [TestCase("ok value=5", "err EINVAL 22", false)]
    [TestCase("ok value=5", "err EINVAL 22 value=6", false)]
    [TestCase("ok value=5", "ok", false)]
    public void Two_observations_differ_when_both_are_there(string before, string got, bool holds)
    {
        var bench = new Bench
        {
            Steps = ["before: getsockopt s SO_TEST", "got: getsockopt s SO_TEST"],
            Checks = "got: \"not = before\"",
            Replies = [before, got],
        };

        Assert.That(bench.Verdict().Code, Is.EqualTo(holds ? VerdictCode.Pass : VerdictCode.Fail));
    }

    private static void Expect(string what, string matcher, string reply, bool holds)
    {
        var bench = new Bench { Checks = $"{what}: {matcher}", Replies = ["ok us=1", reply] };

        Assert.That(bench.Verdict().Code, Is.EqualTo(holds ? VerdictCode.Pass : VerdictCode.Fail));
    }
}
