using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Tests.Judging;

/// <summary>The judge's rules 4 to 6: a step that failed keeps the case from its observation.</summary>
public sealed class StepRuleTests
{
    private static readonly string[] SetAndGet = ["socket s $kind", "setsockopt s SO_TEST on", "got: getsockopt s SO_TEST"];

    [TestCase("err ENOPROTOOPT 92 size=4", ExpectedResult = VerdictCode.Unsupported)]
    [TestCase("err EOPNOTSUPP 95 size=4", ExpectedResult = VerdictCode.Unsupported)]
    [TestCase("err EINVAL 22 size=4", ExpectedResult = VerdictCode.Unresolved)]
    public VerdictCode Rule_4_an_unlabelled_set_of_the_option_that_is_refused_is_unsupported(string reply) =>
        new Bench { Steps = SetAndGet, Replies = ["ok us=1", reply, "ok value=1"] }.Verdict().Code;

    [TestCase("setsockopt s SOL_SOCKET/SO_TEST on", ExpectedResult = VerdictCode.Unsupported)]
    [TestCase("getsockopt s SO_TEST", ExpectedResult = VerdictCode.Unsupported)]
    [TestCase("getsockopt s SOL_SOCKET 54321 int", ExpectedResult = VerdictCode.Unresolved)]
    [TestCase("listen s", ExpectedResult = VerdictCode.Unresolved)]
    public VerdictCode Rule_4_only_a_call_on_the_file_s_own_option_counts(string step) =>
        new Bench
        {
            Steps = ["socket s $kind", step, "got: getsockopt s SO_TEST"],
            Replies = ["ok us=1", "err ENOPROTOOPT 92", "ok value=1"],
        }.Verdict().Code;

    [Test]
    public void Rule_4_an_option_that_was_refused_is_unsupported_also_when_what_follows_hangs() =>
        Assert.That(
            new Bench { Steps = SetAndGet, Replies = ["ok us=1", "err ENOPROTOOPT 92", "hang 5000"] }.Verdict().Code,
            Is.EqualTo(VerdictCode.Unsupported));

    [TestCase("EPERM", "", ExpectedResult = VerdictCode.Blocked)]
    [TestCase("EACCES", "", ExpectedResult = VerdictCode.Blocked)]
    [TestCase("EPERM", "cap:NET_ADMIN", ExpectedResult = VerdictCode.Unresolved)]
    [TestCase("EINVAL", "", ExpectedResult = VerdictCode.Unresolved)]
    public VerdictCode Rule_5_a_denied_step_is_blocked_when_the_privilege_is_lacking(string error, string capability) =>
        new Bench
        {
            RowWords = "privilege: cap:NET_ADMIN,",
            Capabilities = [capability],
            Steps = SetAndGet,
            Replies = ["ok us=1", $"err {error} 1", "ok value=1"],
        }.Verdict().Code;

    [TestCase("EPERM", "", ExpectedResult = VerdictCode.Blocked)]
    [TestCase("EPERM", "cap:NET_ADMIN", ExpectedResult = VerdictCode.Fail)]
    [TestCase("EINVAL", "", ExpectedResult = VerdictCode.Fail)]
    public VerdictCode Rule_5_holds_for_an_observed_step_too(string error, string capability) =>
        new Bench
        {
            RowWords = "privilege: cap:NET_ADMIN,",
            Capabilities = [capability],
            Checks = "got: ok",
            Replies = ["ok us=1", $"err {error} 1"],
        }.Verdict().Code;

    [Test]
    public void Rule_5_a_raw_socket_that_is_denied_needs_its_own_privilege_and_not_that_of_the_option_s_set() =>
        Assert.That(
            new Bench
            {
                RowWords = "privilege: cap:NET_ADMIN,",
                Steps = ["socket s raw4", "got: getsockopt s SO_TEST"],
                Replies = ["err EPERM 1", "ok value=1"],
            }.Verdict().Cause.Need,
            Is.EqualTo("cap:NET_RAW"));

    [Test]
    public void Rule_4_an_observed_refusal_of_an_option_that_a_system_may_lack_tells_step_and_error() =>
        Assert.That(
            new Bench { RowWords = "optional: Some lack it., ", Replies = ["ok us=1", "err ENOPROTOOPT 92"] }.Verdict().Cause,
            Is.EqualTo(new Cause(CauseKind.Refused) { Step = "getsockopt s SO_TEST", Error = "ENOPROTOOPT" }));

    [Test]
    public void Rule_5_does_not_hold_where_the_document_asks_for_no_privilege() =>
        Assert.That(
            new Bench { Steps = SetAndGet, Replies = ["ok us=1", "err EPERM 1", "ok value=1"] }.Outcome(),
            Is.EqualTo((VerdictCode.Unresolved, "'setsockopt s SO_TEST on' fails with EPERM (1)")));

    [Test]
    public void Rule_6_another_step_that_failed_leaves_the_claim_unresolved() =>
        Assert.That(
            new Bench { Replies = ["err EMFILE 24 us=1", "ok value=1"] }.Outcome(),
            Is.EqualTo((VerdictCode.Unresolved, "'socket s tcp4' fails with EMFILE (24)")));

    [TestCase("err EAFNOSUPPORT 97", "needs sockets of the kind tcp4, which the target does not make (EAFNOSUPPORT)")]
    [TestCase("absent WSAStartup", "needs WSAStartup, which the target does not have")]
    public void What_the_target_does_not_have_blocks(string reply, string reason) =>
        Assert.That(new Bench { Replies = [reply, "ok value=1"] }.Outcome(), Is.EqualTo((VerdictCode.Blocked, reason)));
}
