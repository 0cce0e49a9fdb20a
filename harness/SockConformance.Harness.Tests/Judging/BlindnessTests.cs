using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Tests.Judging;

/// <summary>What a case could not see is unresolved: no claim is said to hold or to fail by it.</summary>
public sealed class BlindnessTests
{
    private const string Failed = "err EINVAL 22 us=1";
    private const string Other = "ok value=2 len=4 size=4 us=1";
    private const string Read = "ok value=1 len=4 size=4 us=1";

    private static readonly string[] Two = ["socket s $kind", "before: getsockopt s SO_TEST", "got: getsockopt s SO_TEST"];
    private static readonly string[] Through = ["socket s $kind", "got: getsockopt s SOL_SOCKET 99 {first:u32,second:u32}"];

    [Test]
    public void Nothing_is_the_same_as_what_a_step_that_failed_gave_and_the_reason_says_what_that_was() => Assert.That(
        new Bench { Steps = Two, Checks = "got: '= before'", Replies = ["ok us=1", Failed, Read] }.Outcome(),
        Is.EqualTo((VerdictCode.Unresolved, "got is to be the same as before, which failed with EINVAL (22)")));

    [Test]
    public void A_field_of_a_step_that_failed_is_no_measure_either() => Assert.That(
        new Bench { Steps = Two, Checks = "'got.len': '= before.len'", Replies = ["ok us=1", Failed, Read] }.Verdict().Code,
        Is.EqualTo(VerdictCode.Unresolved));

    [Test]
    public void Another_answer_than_one_that_was_given_is_a_fail() => Assert.That(
        new Bench { Steps = Two, Checks = "got: '= before'", Replies = ["ok us=1", Other, Read] }.Verdict().Code,
        Is.EqualTo(VerdictCode.Fail));

    [Test]
    public void An_alternative_that_holds_needs_no_comparison() => Assert.That(
        new Bench { Steps = Two, Checks = "got: ['= before', 1]", Replies = ["ok us=1", Failed, Read] }.Verdict().Code,
        Is.EqualTo(VerdictCode.Pass));

    [Test]
    public void A_field_that_another_option_did_not_tell_is_not_seen() => Assert.That(
        new Bench { Steps = Through, Checks = "got.second: 4", Replies = ["ok us=1", "ok first=1 len=4 size=8 us=1"] }.Outcome(),
        Is.EqualTo((VerdictCode.Unresolved, "this case cannot see what it looks for: got.second should be 4, and is no second")));

    [TestCase("got: 4", "ok us=1")]
    [TestCase("got.second: 4", Failed)]
    public void A_step_that_failed_or_gave_no_value_is_judged_also_where_another_option_is_looked_through(
        string checks, string reply) =>
        Assert.That(Seen(checks, reply).Verdict().Code, Is.EqualTo(VerdictCode.Fail));

    [Test]
    public void A_step_that_has_to_be_seen_and_failed_is_told_with_its_error() => Assert.That(
        Seeing([Failed, Read]).Verdict().Cause,
        Is.EqualTo(new Cause(CauseKind.CannotSee)
        {
            Label = "before",
            Expected = "1",
            Observed = "EINVAL (22)",
            Error = "EINVAL",
        }));

    [Test]
    public void A_step_that_has_to_be_seen_and_gave_something_else_has_no_error() =>
        Assert.That(Seeing([Other, Read]).Verdict().Cause, Is.EqualTo(new Cause(CauseKind.CannotSee)
        {
            Label = "before",
            Expected = "1",
            Observed = "2",
        }));

    [TestCase(CauseKind.CannotSee, ExpectedResult = true)]
    [TestCase(CauseKind.NothingToCompare, ExpectedResult = true)]
    [TestCase(CauseKind.Hung, ExpectedResult = false)]
    public bool Only_what_could_not_be_seen_is_blind(CauseKind kind) =>
        new Verdict("works", VerdictCode.Unresolved, new Cause(kind)).IsBlind;

    [Test]
    public void What_a_fault_kept_from_being_seen_is_no_excuse() =>
        Assert.That(Seeing(["crash SIGSEGV"]).Verdict().Code, Is.EqualTo(VerdictCode.Fail));

    [Test]
    public void A_field_that_another_option_told_is_judged() => Assert.That(
        Seen("got.second: 4", "ok first=1 second=5 len=8 size=8 us=1").Verdict().Code,
        Is.EqualTo(VerdictCode.Fail));

    [Test]
    public void A_field_that_the_option_itself_did_not_tell_is_its_fault() => Assert.That(
        new Bench { Checks = "got.second: 4", Replies = ["ok us=1", Read] }.Verdict().Code, Is.EqualTo(VerdictCode.Fail));

    [TestCase("0", "0", ExpectedResult = VerdictCode.Unresolved, Reason = "It would hold by luck.")]
    [TestCase("0", "4", ExpectedResult = VerdictCode.Unresolved)]
    [TestCase("7", "0", ExpectedResult = VerdictCode.Pass)]
    [TestCase("7", "4", ExpectedResult = VerdictCode.Fail)]
    public VerdictCode A_case_that_does_not_see_what_it_has_to_judges_nothing(string first, string second) => new Bench
    {
        Steps = Through,
        Checks = "got.second: 0",
        CaseLines = "    sees: { got.first: nonzero }\n",
        Replies = ["ok us=1", $"ok first={first} second={second} len=8 size=8 us=1"],
    }.Verdict().Code;

    private static Bench Seeing(string[] replies) => new()
    {
        Steps = Two,
        Checks = "got: 1",
        CaseLines = "    sees: { before: 1 }\n",
        Replies = ["ok us=1", .. replies],
    };

    private static Bench Seen(string checks, string reply) =>
        new() { Steps = Through, Checks = checks, Replies = ["ok us=1", reply] };
}
