using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Protocol;

internal sealed class SameReplyTests
{
    private const string Got = "ok value=1 len=4 us=3";

    [TestCase(Got, "ok value=1 len=4 us=77", true)]
    [TestCase(Got, "ok value=2 len=4 us=3", false)]
    [TestCase(Got, "ok size=1 len=4 us=3", false)]
    [TestCase(Got, "ok value=1 len=4 over=1 us=3", false)]
    [TestCase("err EINVAL 22 us=1", "err EINVAL 22 us=2", true)]
    [TestCase("err EINVAL 22 us=1", "err EPERM 22 us=1", false)]
    [TestCase("err E? 22 us=1", "err E? 23 us=1", false)]
    [TestCase("crash SIGSEGV", "absent SIGSEGV", false)]
    public void Replies_say_the_same_where_they_differ_in_the_time_alone(string one, string other, bool same)
    {
        var (left, right) = (Reply.Parse(one), Reply.Parse(other));
        Assert.That((left.SaysTheSame(right), right.SaysTheSame(left)), Is.EqualTo((same, same)));
    }

    [Test]
    public void A_transcript_that_broke_off_does_not_say_what_the_whole_one_says()
    {
        Exchange[] whole = [new("a", Reply.Parse("ok")), new("b", Reply.Parse("ok"))];
        var (one, other) = (new Transcript("c", "h", whole), new Transcript("c", "h", whole[..1]));
        Assert.That((one.SaysTheSame(other), other.SaysTheSame(one), one.SaysTheSame(one)), Is.EqualTo((false, false, true)));
    }
}
