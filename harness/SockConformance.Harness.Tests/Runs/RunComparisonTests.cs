using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Tests.Judging;

namespace SockConformance.Harness.Tests.Runs;

[TestFixture]
internal sealed class RunComparisonTests
{
    private static readonly string[] Requests = ["socket s", "fill c", "getsockopt s SO_TEST", "getsockopt s SO_TEST"];

    [TestCase("ok us=1", "ok us=900", TestName = "A_duration_varies")]
    [TestCase("ok value=1 us=1", "ok value=1", TestName = "A_duration_that_only_one_tells_varies")]
    public void The_time_of_a_call_varies(string one, string other) => Assert.That(Same([], one, other), Is.True);

    [TestCase("ok value=1", "ok value=2")]
    [TestCase("ok value=1", "err EINVAL 22")]
    [TestCase("ok value=1", "ok value=1 len=4")]
    public void A_value_that_nothing_says_of_does_not_vary(string one, string other) => Assert.That(Same([], one, other), Is.False);

    [TestCase("ok value=1 raw=01 len=4", "ok value=2 raw=02 len=4", true)]
    [TestCase("ok pid=1 uid=0", "ok pid=2 uid=1", true)]
    [TestCase("ok value=1 len=4", "ok value=1 len=1", false)]
    [TestCase("ok value=1 written=4", "ok value=1 written=1", false)]
    [TestCase("ok value=1", "err EINVAL 22 value=1", false)]
    [TestCase("err EINVAL 22", "err EPERM 1", false)]
    [TestCase("ok value=1", "ok value=1 name=X", false)]
    public void Of_a_label_that_varies_the_value_varies_and_neither_its_length_nor_the_success(string one, string other, bool same) =>
        Assert.That(Same(["got"], one, other), Is.EqualTo(same));

    [TestCase("ok pid=1 uid=0 raw=01", "ok pid=2 uid=0 raw=02", true)]
    [TestCase("ok cpid=1 pid=1 cdata=01", "ok cpid=1 pid=2 cdata=02", true)]
    [TestCase("ok pid=1 uid=0", "ok pid=1 uid=1", false)]
    public void Of_a_field_that_varies_the_others_do_not(string one, string other, bool same) => Assert.That(Same(["got.pid"], one, other), Is.EqualTo(same));

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
    public void What_varies_under_one_label_does_not_under_another() => Assert.That(Same(["again"], "ok value=1", "ok value=2"), Is.False);

    [Test]
    public void How_much_fill_sent_varies()
    {
        var one = Case("ok", "ok value=100", "ok value=1", "ok value=1");
        Assert.That(RunComparison.SameButForVarying(one, Case("ok", "ok value=200", "ok value=1", "ok value=1"), Instance()), Is.True);
        Assert.That(RunComparison.SameButForVarying(one, Case("ok", "err EPIPE 32 value=100", "ok value=1", "ok value=1"), Instance()), Is.False);
    }

    [Test]
    public void What_came_after_a_failed_unlabelled_step_is_no_observation()
    {
        var one = Case("err EPERM 1", "ok value=1", "ok value=1", "ok value=1");
        Assert.That(RunComparison.SameButForVarying(one, Case("err EPERM 1", "ok value=1", "ok value=2", "ok value=2"), Instance()), Is.True);
        Assert.That(RunComparison.SameButForVarying(one, Case("err EACCES 13", "ok value=1", "ok value=1", "ok value=1"), Instance()), Is.False);
    }

    [Test]
    public void What_came_after_a_failed_labelled_step_is() =>
        Assert.That(RunComparison.SameButForVarying(Case("ok", "ok", "err EPERM 1", "ok value=1"), Case("ok", "ok", "err EPERM 1", "ok value=2"), Instance()), Is.False);

    [Test]
    public void The_duration_that_a_verdict_tells_varies() => Assert.That(
        RunComparison.Normalise(Case("ok") with { Verdicts = [Failed("got.ms", "at least 300", "0.02")] }, Instance()).Verdicts,
        Is.EqualTo(new[] { Failed("got.ms", "at least 300", "~") }));

    [TestCase("got", "ok value=5 name=FIVE", "~ (~)")]
    [TestCase("got.value", "ok value=5 name=FIVE", "~ (FIVE)")]
    [TestCase("other", "ok value=5 name=FIVE", "5 (FIVE)")]
    [TestCase("got", "err EINVAL 22", "EINVAL (22)")]
    public void The_value_that_a_verdict_tells_varies_as_the_reply_does(string varies, string reply, string observed)
    {
        string before = Wording.Text(Reply.Parse(reply));
        var each = Case("ok", "ok", reply) with { Verdicts = [Failed("got", "6", before)] };
        Assert.That(RunComparison.Normalise(each, Instance(varies)).Verdicts, Is.EqualTo(new[] { Failed("got", "6", observed) }));
    }

    [Test]
    public void What_varies_in_the_verdict_of_a_flaky_case_is_what_varies_in_its_two_results()
    {
        var each = Case("ok") with { Verdicts = [Flaky(Failed("got.ms", "at least 300", "0.02"), Failed("got.ms", "at least 300", "0.04"))] };
        Assert.That(
            RunComparison.Normalise(each, Instance()).Verdicts,
            Is.EqualTo(new[] { Flaky(Failed("got.ms", "at least 300", "~"), Failed("got.ms", "at least 300", "~")) }));

        static Verdict Flaky(Verdict inRun, Verdict alone) => new("claim", VerdictCode.Unresolved, Causes.Flaky(inRun, alone));
    }

    [Test]
    public void A_verdict_does_not_vary()
    {
        var one = Case("ok") with { Verdicts = [Failed("got.ms", "at least 300", "0.02")] };
        Assert.That(RunComparison.SameButForVarying(one, one with { Verdicts = [new Verdict("claim", VerdictCode.Pass, Cause.Passed)] }, Instance("got")), Is.False);
    }

    [Test]
    public void A_case_that_is_not_known_any_more_varies_in_its_times_alone()
    {
        Assert.That(RunComparison.SameButForVarying(Case("ok us=1"), Case("ok us=2"), null), Is.True);
        Assert.That(RunComparison.SameButForVarying(Case("ok value=1"), Case("ok value=2"), null), Is.False);
    }

    [Test]
    public void Cases_of_other_steps_are_not_the_same() =>
        Assert.That(RunComparison.SameButForVarying(Case("ok"), Case("ok") with { Transcript = Case("ok").Transcript with { Hash = "other" } }, Instance()), Is.False);

    private static Verdict Failed(string step, string expected, string observed) =>
        new("claim", VerdictCode.Fail, Causes.Differs(step, expected, observed));

    private static bool Same(string[] varies, string one, string other) =>
        RunComparison.SameButForVarying(Case("ok", "ok", one), Case("ok", "ok", other), Instance(varies));

    private static RunCase Case(params string[] replies) =>
        new(new Transcript("A/a/tcp4", "aaaa", [.. replies.Select((r, i) => new Exchange(Requests[i], Reply.Parse(r)))]), []);

    private static StepInstance Step(string? label, string text, Place where) =>
        new(label, text, where, new Request(Verbs.Find(text.Split(' ')[0])!, []));

    private static CaseInstance Instance(params string[] varies)
    {
        var instance = Planner.Plan(TestCatalogs.ReadWhole(TestCatalogs.SmallFiles), "linux").Instances.Values.First();
        string?[] labels = [null, null, "got", "again"];
        return instance with
        {
            Case = instance.Case with { Varies = varies },
            Steps = [.. labels.Zip(Requests, (label, request) => Step(label, request, instance.Case.Where))],
        };
    }
}
