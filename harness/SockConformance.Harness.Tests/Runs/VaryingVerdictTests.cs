using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Tests.Judging;
using static SockConformance.Harness.Tests.Runs.VaryingCase;

namespace SockConformance.Harness.Tests.Runs;

internal sealed class VaryingVerdictTests
{
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
        var (inRun, alone) = (Failed("got.ms", "at least 300", "0.02"), Failed("got.ms", "at least 300", "0.04"));
        var each = Case("ok") with { Verdicts = [Flaky(inRun, alone)] };
        Assert.That(
            RunComparison.Normalise(each, Instance()).Verdicts,
            Is.EqualTo(new[] { Flaky(Failed("got.ms", "at least 300", "~"), Failed("got.ms", "at least 300", "~")) }));

        static Verdict Flaky(Verdict inRun, Verdict alone) => new("claim", VerdictCode.Unresolved, Causes.Flaky(inRun, alone));
    }

    [Test]
    public void A_verdict_does_not_vary()
    {
        var one = Case("ok") with { Verdicts = [Failed("got.ms", "at least 300", "0.02")] };
        var other = one with { Verdicts = [new Verdict("claim", VerdictCode.Pass, Cause.Passed)] };
        Assert.That(RunComparison.SameButForVarying(one, other, Instance("got")), Is.False);
    }

    private static Verdict Failed(string step, string expected, string observed) =>
        new("claim", VerdictCode.Fail, Causes.Differs(step, expected, observed));
}
