using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Judging;

/// <summary>What a target answered, in words.</summary>
public sealed class WordingTests
{
    [TestCase("ok us=1", null, "ok")]
    [TestCase("ok value=5 len=4 size=4", null, "5")]
    [TestCase("ok value=1 name=SOCK_STREAM", null, "1 (SOCK_STREAM)")]
    [TestCase("ok value=1 name=?", null, "1")]
    [TestCase("ok onoff=1 seconds=5 len=8 size=8 written=8 raw=01 via=header over=0", null, "onoff=1 seconds=5")]
    [TestCase("ok value=5 len=4", "len", "4")]
    [TestCase("ok value=5", "len", "no len")]
    [TestCase("ok onoff=1 seconds=5 name=linger", null, "onoff=1 seconds=5 (linger)")]
    [TestCase("ok value=5 us=1500", "ms", "1.5")]
    [TestCase("ok value=5 us=0", "ms", "0")]
    [TestCase("ok value=5", "ms", "no ms")]
    public void What_succeeded_is_told_by_its_value(string reply, string? field, string words) =>
        Assert.That(Wording.Text(Reply.Parse(reply), field), Is.EqualTo(words));

    [TestCase("ok value=7 len=4 written=0", null, "ok, but nothing was written")]
    [TestCase("ok value=7 len=0 written=0", null, "7")]
    [TestCase("ok value=7 len=4 written=4", null, "7")]
    [TestCase("ok value=7 written=0", null, "7")]
    [TestCase("ok value=7 len=4 written=0", "value", "7")]
    public void What_was_there_before_the_call_is_not_told_as_its_value(string reply, string? field, string words) =>
        Assert.That(Wording.Text(Reply.Parse(reply), field), Is.EqualTo(words));

    [TestCase("err EINVAL 22", null, "EINVAL (22)")]
    [TestCase("err EINVAL 22 len=1", null, "EINVAL (22)")]
    [TestCase("err EINVAL 22 len=1", "len", "1, with EINVAL")]
    [TestCase("err EINVAL 22", "len", "EINVAL (22)")]
    [TestCase("err EAGAIN 11 us=2000", "ms", "2, with EAGAIN")]
    public void What_failed_is_told_by_its_error(string reply, string? field, string words) =>
        Assert.That(Wording.Text(Reply.Parse(reply), field), Is.EqualTo(words));

    [TestCase("absent bpf", "bpf is not there")]
    [TestCase("crash SIGSEGV", "a fault: SIGSEGV")]
    [TestCase("hang 300", "no answer within 300 ms")]
    [TestCase("ended by signal 9", "the driver ended: by signal 9")]
    [TestCase("bad no such request", "the driver did not understand: no such request")]
    [TestCase("***", "no reply of the protocol: '***'")]
    public void What_is_no_answer_is_told_for_what_it_is(string reply, string words) =>
        Assert.That(Wording.Text(Reply.Parse(reply)), Is.EqualTo(words));

    [TestCase(80, ExpectedResult = 80)]
    [TestCase(81, ExpectedResult = 83)]
    public int Of_a_long_line_that_is_no_reply_only_the_beginning_is_told(int length) =>
        Wording.Text(Reply.Parse(new string('*', length))).Length - "no reply of the protocol: ''".Length;
}
