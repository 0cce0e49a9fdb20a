using SockConformance.Harness.Answers;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs.Releases;

namespace SockConformance.Harness.Tests.Runs.Releases;

internal sealed class ChangeRuleTests
{
    private static readonly Answer Works = new(AnswerKind.Result, "ok");
    private static readonly Answer Other = new(AnswerKind.Result, "7");
    private static readonly Answer Refused = new(AnswerKind.Error, "EOPNOTSUPP");
    private static readonly Answer Invalid = new(AnswerKind.Error, "EINVAL");
    private static readonly Answer Fault = new(AnswerKind.Fault, "fault SIGSEGV");
    private static readonly Answer NotReached = new(AnswerKind.NotReached, "not reached: setsockopt SO_X gave ENOPROTOOPT");

    [Test]
    public void What_was_refused_and_works_improved_and_the_other_way_round_regressed()
    {
        Assert.That(Quality(Refused, Works), Is.EqualTo(ChangeQuality.Improved));
        Assert.That(Quality(NotReached, Works), Is.EqualTo(ChangeQuality.Improved));
        Assert.That(Quality(Works, Refused), Is.EqualTo(ChangeQuality.Regressed));
    }

    [Test]
    public void A_privilege_that_is_not_asked_for_any_more_is_an_improvement() =>
        Assert.That(Quality(new Answer(AnswerKind.Error, "EPERM"), Works), Is.EqualTo(ChangeQuality.Improved));

    [Test]
    public void A_fault_decides_whatever_else_is_said()
    {
        Assert.That(Quality(Fault, Works, Pass, Broken), Is.EqualTo(ChangeQuality.Improved));
        Assert.That(Quality(Works, Fault, Broken, Pass), Is.EqualTo(ChangeQuality.Regressed));
    }

    [Test]
    public void A_promise_that_is_not_kept_any_more_regressed_and_one_that_is_kept_now_improved()
    {
        Assert.That(Quality(Works, Other, Pass, Broken), Is.EqualTo(ChangeQuality.Regressed));
        Assert.That(Quality(Works, Other, Broken, Pass), Is.EqualTo(ChangeQuality.Improved));
    }

    [Test]
    public void What_the_document_forbade_and_an_erratum_tells_of_is_no_regression() =>
        Assert.That(Quality(Refused, Works, Pass, Excused), Is.EqualTo(ChangeQuality.Improved));

    [Test]
    public void The_verdict_alone_that_fell_decides_nothing() =>
        Assert.That(Quality(Other, Works, Pass, Excused), Is.EqualTo(ChangeQuality.Changed));

    [Test]
    public void Another_error_or_value_of_which_no_claim_speaks_is_a_change()
    {
        Assert.That(Quality(Invalid, Works), Is.EqualTo(ChangeQuality.Changed));
        Assert.That(Quality(Works, Other), Is.EqualTo(ChangeQuality.Changed));
    }

    private static Verdict Pass => new("c", VerdictCode.Pass, Cause.Passed);

    private static Verdict Broken => new("c", VerdictCode.Fail, new Cause(CauseKind.Differs));

    private static Verdict Excused => Broken with { Excused = true };

    [Test]
    public void On_a_socket_that_the_option_may_not_be_for_a_refusal_of_which_no_claim_speaks_is_a_change()
    {
        Assert.That(Quality(Works, Refused, ofOption: false), Is.EqualTo(ChangeQuality.Changed));
        Assert.That(Quality(Refused, Works, ofOption: false), Is.EqualTo(ChangeQuality.Changed));
        Assert.That(Quality(Works, Refused, Pass, Broken, ofOption: false), Is.EqualTo(ChangeQuality.Regressed));
        Assert.That(Quality(Fault, Refused, ofOption: false), Is.EqualTo(ChangeQuality.Improved));
    }

    private static ChangeQuality Quality(
        Answer before, Answer after, Verdict? old = null, Verdict? @new = null, bool ofOption = true)
    {
        var platform = TestCatalogs.ReadWhole(TestCatalogs.SmallFiles).Platforms["linux"];
        return ChangeRules.Quality(before, after, old is null ? null : [old], @new is null ? null : [@new], platform, ofOption);
    }
}
