using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Protocol;

public sealed class ReplyTests
{
    [TestCase("ok", ReplyStatus.Ok, "", 0)]
    [TestCase("ok value=1 us=3", ReplyStatus.Ok, "", 0)]
    [TestCase("err EINVAL 22", ReplyStatus.Err, "EINVAL", 22)]
    [TestCase("err E? -5 len=4", ReplyStatus.Err, "E?", -5)]
    [TestCase("absent getsockopt2", ReplyStatus.Absent, "getsockopt2", 0)]
    [TestCase("crash SIGSEGV", ReplyStatus.Crash, "SIGSEGV", 0)]
    [TestCase("hang 300", ReplyStatus.Hang, "", 300)]
    [TestCase("bad no socket 's'", ReplyStatus.Bad, "no socket 's'", 0)]
    [TestCase("bad", ReplyStatus.Bad, "", 0)]
    [TestCase("ended by signal 9", ReplyStatus.Ended, "by signal 9", 0)]
    public void A_reply_is_taken_apart_by_its_first_word(string line, ReplyStatus status, string name, long number)
    {
        var reply = Reply.Parse(line);

        Assert.That((reply.Status, reply.Name, reply.Number), Is.EqualTo((status, name, number)));
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("OK")]
    [TestCase("okay value=1")]
    [TestCase("ok value")]
    [TestCase("ok =1")]
    [TestCase("ok  value=1")]
    [TestCase("ok value=1 ")]
    [TestCase("ok us=soon")]
    [TestCase("ok us=99999999999999999999")]
    [TestCase("err EINVAL")]
    [TestCase("err EINVAL twentytwo")]
    [TestCase("err EINVAL 22 len")]
    [TestCase("absent")]
    [TestCase("crash")]
    [TestCase("hang")]
    [TestCase("hang long")]
    [TestCase("ready")]
    [TestCase("Segmentation fault (core dumped)")]
    public void What_is_no_reply_is_garbage_and_keeps_its_text(string line)
    {
        var reply = Reply.Parse(line);

        Assert.That((reply.Status, reply.Line), Is.EqualTo((ReplyStatus.Garbage, line)));
    }

    [TestCase("ok")]
    [TestCase("ok value=1 len=4 size=4 written=4 raw=01000000 via=header us=12")]
    [TestCase("err ENOPROTOOPT 92 len=4 size=4 written=0 via=number us=0")]
    [TestCase("absent WSAStartup")]
    [TestCase("crash EXCEPTION_ACCESS_VIOLATION")]
    [TestCase("hang 8000")]
    [TestCase("bad a request of two words")]
    [TestCase("ended with exit code 3")]
    public void A_reply_is_written_as_it_came(string line) => Assert.That(Reply.Parse(line).Line, Is.EqualTo(line));

    [Test]
    public void The_time_stands_apart_from_what_two_runs_can_have_in_common()
    {
        var reply = Reply.Parse("ok value=1 us=12");

        Assert.That((reply.Microseconds, reply.Text, reply["us"]), Is.EqualTo((12L, "ok value=1", (string?)null)));
    }

    [TestCase("ok value=1", "value", ExpectedResult = "1")]
    [TestCase("ok value=a%20b", "value", ExpectedResult = "a b")]
    [TestCase("ok value=a=b", "value", ExpectedResult = "a=b")]
    [TestCase("ok value=", "value", ExpectedResult = "")]
    [TestCase("ok value=1", "len", ExpectedResult = null)]
    [TestCase("ok value=1 value=2", "value", ExpectedResult = "1")]
    [TestCase("err EINVAL 22 written=3", "written", ExpectedResult = "3")]
    public string? A_field_is_found_by_its_name_and_decoded(string line, string field) => Reply.Parse(line)[field];

    [Test]
    public void A_reply_that_does_not_tell_its_time_has_none() =>
        Assert.That(Reply.Parse("ok value=1").Microseconds, Is.EqualTo(-1));
}
