using SockConformance.Harness.Runs;
using static SockConformance.Harness.Tests.Runs.VaryingCase;

namespace SockConformance.Harness.Tests.Runs;

internal sealed class RunComparisonTests
{
    [TestCase("ok us=1", "ok us=900", TestName = "A_duration_varies")]
    [TestCase("ok value=1 us=1", "ok value=1", TestName = "A_duration_that_only_one_tells_varies")]
    public void The_time_of_a_call_varies(string one, string other) => Assert.That(Same([], one, other), Is.True);

    [TestCase("ok value=1", "ok value=2")]
    [TestCase("ok value=1", "err EINVAL 22")]
    [TestCase("ok value=1", "ok value=1 len=4")]
    public void A_value_that_nothing_says_of_does_not_vary(string one, string other) =>
        Assert.That(Same([], one, other), Is.False);

    [TestCase("ok value=1 raw=01 len=4", "ok value=2 raw=02 len=4", true)]
    [TestCase("ok pid=1 uid=0", "ok pid=2 uid=1", true)]
    [TestCase("ok value=1 len=4", "ok value=1 len=1", false)]
    [TestCase("ok value=1 written=4", "ok value=1 written=1", false)]
    [TestCase("ok value=1", "err EINVAL 22 value=1", false)]
    [TestCase("err EINVAL 22", "err EPERM 1", false)]
    [TestCase("ok value=1", "ok value=1 name=X", false)]
    public void Of_a_label_that_varies_the_value_varies_and_neither_its_length_nor_the_success(
        string one, string other, bool same) =>
        Assert.That(Same(["got"], one, other), Is.EqualTo(same));

    [TestCase("ok pid=1 uid=0 raw=01", "ok pid=2 uid=0 raw=02", true)]
    [TestCase("ok cpid=1 pid=1 cdata=01", "ok cpid=1 pid=2 cdata=02", true)]
    [TestCase("ok pid=1 uid=0", "ok pid=1 uid=1", false)]
    public void Of_a_field_that_varies_the_others_do_not(string one, string other, bool same) =>
        Assert.That(Same(["got.pid"], one, other), Is.EqualTo(same));

    private const string Message = "ok value=7 level=A type=B len=4 raw=07 came=1 bytes=3 data=61 flags=none controls=1 peer=@c";

    [TestCase("got", "value=7", "value=8", true)]
    [TestCase("got", "raw=07", "raw=08", true)]
    [TestCase("got", "type=B", "type=C", false)]
    [TestCase("got", "bytes=3", "bytes=4", false)]
    [TestCase("got", "came=1", "came=2", false)]
    public void Of_a_control_message_that_varies_what_it_is_does_not(string varies, string word, string other, bool same) =>
        Assert.That(Same([varies], Message, Message.Replace(word, other, StringComparison.Ordinal)), Is.EqualTo(same));

    [TestCase("c0.age_us=1 c0.raw=01 c1.raw=01", "c0.age_us=2 c0.raw=02 c1.raw=01", true)]
    [TestCase("c0.age_us=1 c0.raw=01 c1.raw=01", "c0.age_us=1 c0.raw=01 c1.raw=02", false)]
    public void A_field_of_one_message_varies_with_its_own_bytes(string one, string other, bool same) =>
        Assert.That(Same(["got.c0.age_us"], "ok value=1 " + one, "ok value=1 " + other), Is.EqualTo(same));

    [Test]
    public void What_varies_under_one_label_does_not_under_another() =>
        Assert.That(Same(["again"], "ok value=1", "ok value=2"), Is.False);

    [Test]
    public void How_much_fill_sent_varies()
    {
        var one = Case("ok", "ok value=100", "ok value=1", "ok value=1");
        Assert.That(
            RunComparison.SameButForVarying(one, Case("ok", "ok value=200", "ok value=1", "ok value=1"), Instance()),
            Is.True);
        Assert.That(
            RunComparison.SameButForVarying(one, Case("ok", "err EPIPE 32 value=100", "ok value=1", "ok value=1"), Instance()),
            Is.False);
    }

    [Test]
    public void What_came_after_a_failed_unlabelled_step_is_no_observation()
    {
        var one = Case("err EPERM 1", "ok value=1", "ok value=1", "ok value=1");
        Assert.That(
            RunComparison.SameButForVarying(one, Case("err EPERM 1", "ok value=1", "ok value=2", "ok value=2"), Instance()),
            Is.True);
        Assert.That(
            RunComparison.SameButForVarying(one, Case("err EACCES 13", "ok value=1", "ok value=1", "ok value=1"), Instance()),
            Is.False);
    }

    [Test]
    public void What_came_after_a_failed_labelled_step_is()
    {
        var one = Case("ok", "ok", "err EPERM 1", "ok value=1");
        var other = Case("ok", "ok", "err EPERM 1", "ok value=2");
        Assert.That(RunComparison.SameButForVarying(one, other, Instance()), Is.False);
    }

    [Test]
    public void A_case_that_is_not_known_any_more_varies_in_its_times_alone()
    {
        Assert.That(RunComparison.SameButForVarying(Case("ok us=1"), Case("ok us=2"), null), Is.True);
        Assert.That(RunComparison.SameButForVarying(Case("ok value=1"), Case("ok value=2"), null), Is.False);
    }

    [Test]
    public void A_duration_is_left_out([Values] bool known) => Assert.That(
        RunComparison.Normalise(Case("ok us=7"), known ? Instance() : null).Transcript.Exchanges[0].Reply.Microseconds,
        Is.EqualTo(-1));

    [Test]
    public void What_was_asked_beyond_the_steps_of_the_case_varies_in_its_times_alone()
    {
        var instance = Instance("got", "again");
        var shorter = instance with { Steps = [.. instance.Steps.Take(3)] };
        bool IsSame(string other) => RunComparison.SameButForVarying(
            Case("ok", "ok", "ok value=1", "ok value=1 us=1"), Case("ok", "ok", "ok value=2", other), shorter);

        Assert.That((IsSame("ok value=1 us=2"), IsSame("ok value=2")), Is.EqualTo((true, false)));
    }

    [Test]
    public void Cases_of_other_steps_are_not_the_same()
    {
        var other = Case("ok") with { Transcript = Case("ok").Transcript with { Hash = "other" } };
        Assert.That(RunComparison.SameButForVarying(Case("ok"), other, Instance()), Is.False);
    }

    private static bool Same(string[] varies, string one, string other) =>
        RunComparison.SameButForVarying(Case("ok", "ok", one), Case("ok", "ok", other), Instance(varies));
}
