using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Tests.Judging;

/// <summary>What keeps a case from its observation is named with its facts, and nothing else is taken for it.</summary>
public sealed class ObstacleTests
{
    private static readonly string[] Tunable = ["socket s $kind", "sysctl net.a.b", "got: getsockopt s SO_TEST"];
    private static readonly string[] Refusal = ["ok us=1", "err ENOPROTOOPT 92", "ok value=1"];
    private static readonly string[] Raw = ["socket s raw4", "got: getsockopt s SO_TEST"];

    [Test]
    public void A_tunable_that_is_not_there_is_what_the_target_lacks() =>
        Assert.That(
            Judged(Tunable, ["ok us=1", "err ENOENT 2", "ok value=1"]),
            Is.EqualTo((VerdictCode.Blocked, new Cause(CauseKind.NeedsTunable) { Need = "net.a.b" })));

    [Test]
    public void A_tunable_that_cannot_be_read_is_no_lack() =>
        Assert.That(
            Judged(Tunable, ["ok us=1", "err EIO 5", "ok value=1"]),
            Is.EqualTo((VerdictCode.Unresolved, Failed("sysctl net.a.b", "EIO (5)"))));

    [Test]
    public void Another_step_that_finds_nothing_is_no_tunable() =>
        Assert.That(
            Judged(["socket s $kind", "listen s", "got: getsockopt s SO_TEST"], ["ok us=1", "err ENOENT 2", "ok value=1"]),
            Is.EqualTo((VerdictCode.Unresolved, Failed("listen s", "ENOENT (2)"))));

    [TestCase("EPERM")]
    [TestCase("EACCES")]
    public void A_raw_socket_that_is_denied_needs_its_privilege(string error)
    {
        var needed = new Cause(CauseKind.NeedsPrivilege) { Need = "cap:NET_RAW", Step = "socket s raw4", Error = error };

        Assert.That(Judged(Raw, [$"err {error} 1", "ok value=1"]), Is.EqualTo((VerdictCode.Blocked, needed)));
    }

    [Test]
    public void A_raw_socket_that_is_denied_in_spite_of_the_privilege_is_unresolved() =>
        Assert.That(
            Judged(Raw, ["err EPERM 1", "ok value=1"], "cap:NET_RAW"),
            Is.EqualTo((VerdictCode.Unresolved, Failed("socket s raw4", "EPERM (1)"))));

    [Test]
    public void A_raw_socket_that_fails_otherwise_needs_no_privilege() =>
        Assert.That(
            Judged(Raw, ["err EINVAL 22", "ok value=1"]),
            Is.EqualTo((VerdictCode.Unresolved, Failed("socket s raw4", "EINVAL (22)"))));

    [Test]
    public void Another_socket_that_is_denied_needs_no_privilege() =>
        Assert.That(
            Judged(["socket s $kind", "got: getsockopt s SO_TEST"], ["err EPERM 1", "ok value=1"]),
            Is.EqualTo((VerdictCode.Unresolved, Failed("socket s tcp4", "EPERM (1)"))));

    [Test]
    public void A_step_that_is_no_socket_and_is_denied_needs_no_privilege_for_the_word_raw() =>
        Assert.That(
            Judged(["socket s $kind", "sysctl net.raw", "got: getsockopt s SO_TEST"], ["ok us=1", "err EPERM 1", "ok value=1"]),
            Is.EqualTo((VerdictCode.Unresolved, Failed("sysctl net.raw", "EPERM (1)"))));

    [Test]
    public void Another_step_than_a_socket_does_not_tell_of_a_kind() =>
        Assert.That(
            Judged(["socket s $kind", "listen s", "got: getsockopt s SO_TEST"], ["ok us=1", "err EAFNOSUPPORT 97", "ok value=1"]),
            Is.EqualTo((VerdictCode.Unresolved, Failed("listen s", "EAFNOSUPPORT (97)"))));

    [Test]
    public void A_kind_that_is_not_made_is_named_with_the_error() =>
        Assert.That(
            Judged(["socket s $kind", "got: getsockopt s SO_TEST"], ["err EAFNOSUPPORT 97", "ok value=1"]),
            Is.EqualTo((VerdictCode.Blocked, new Cause(CauseKind.NeedsKind) { Need = "tcp4", Error = "EAFNOSUPPORT" })));

    [Test]
    public void A_pair_whose_family_is_lacking_is_named_with_the_error() =>
        Assert.That(
            Judged(["socketpair s t $kind", "got: getsockopt s SO_TEST"], ["err EAFNOSUPPORT 97", "ok value=1"]),
            Is.EqualTo((VerdictCode.Blocked, new Cause(CauseKind.NeedsKind) { Need = "tcp4", Error = "EAFNOSUPPORT" })));

    [Test]
    public void An_option_that_a_second_process_is_refused_is_not_supported() =>
        Assert.That(
            Judged(["socket s $kind", "in p setsockopt s SO_TEST on", "got: getsockopt s SO_TEST"], Refusal).Code,
            Is.EqualTo(VerdictCode.Unsupported));

    [Test]
    public void An_option_that_is_refused_is_told_with_step_and_error() =>
        Assert.That(
            Judged(["socket s $kind", "setsockopt s SO_TEST on", "got: getsockopt s SO_TEST"], Refusal),
            Is.EqualTo((VerdictCode.Unsupported, Refused("setsockopt s SO_TEST on", "ENOPROTOOPT"))));

    [Test]
    public void What_comes_behind_a_labelled_fault_is_no_obstacle() =>
        Assert.That(
            Judged(["socket s $kind", "got: getsockopt s SO_TEST", "close s"], ["ok us=1", "crash SIGSEGV"]).Cause,
            Is.EqualTo(Causes.Differs("got", "on", "a fault: SIGSEGV")));

    [Test]
    public void A_labelled_step_that_was_denied_tells_label_privilege_and_error() =>
        Assert.That(
            Judged("privilege: cap:NET_ADMIN,", "got: ok", ["ok us=1", "err EPERM 1"]).Cause,
            Is.EqualTo(new Cause(CauseKind.NeedsPrivilege) { Need = "cap:NET_ADMIN", Label = "got", Error = "EPERM" }));

    [Test]
    public void A_difference_tells_the_error_with_which_the_step_failed() =>
        Assert.That(
            new Bench { Checks = "got.len: 4", Replies = ["ok us=1", "err EINVAL 22 len=1"] }.Verdict().Cause,
            Is.EqualTo(Causes.Differs("got.len", "4", "1, with EINVAL") with { Error = "EINVAL" }));

    [Test]
    public void A_claim_that_is_not_in_force_tells_the_versions() =>
        Assert.That(
            new Bench { ClaimLines = "      from: new\n      until: \"5.0\"", Release = "4.4" }.Verdict().Cause,
            Is.EqualTo(new Cause(CauseKind.NotInForce) { From = "new", Until = "5.0", Version = "4.4" }));

    private static Cause Refused(string step, string error) => new(CauseKind.Refused) { Step = step, Error = error };

    private static Verdict Judged(string rowWords, string checks, string[] replies) =>
        new Bench { RowWords = rowWords, Checks = checks, Replies = replies }.Verdict();

    private static Cause Failed(string step, string observed) =>
        new(CauseKind.SetupFailed) { Step = step, Observed = observed, Error = observed.Split(' ')[0] };

    internal static (VerdictCode Code, Cause Cause) Judged(string[] steps, string[] replies, params string[] capabilities)
    {
        var verdict = new Bench { Steps = steps, Replies = replies, Capabilities = capabilities }.Verdict();
        return (verdict.Code, verdict.Cause);
    }

    [TestCase("listen s")]
    [TestCase("getsockopt s SOL_SOCKET 54321 int")]
    public void Another_call_that_is_refused_says_nothing_of_an_option_that_a_system_may_lack(string step) => Assert.That(
        new Bench
        {
            RowWords = "optional: Some kernels lack it., ",
            Steps = ["socket s $kind", "got: " + step],
            Checks = "got: ok",
            Replies = ["ok us=1", "err ENOPROTOOPT 92"],
        }.Verdict().Code,
        Is.EqualTo(VerdictCode.Fail));

    [TestCase("err ENOPROTOOPT 92", "optional: Some kernels lack it., ", VerdictCode.Unsupported)]
    [TestCase("err ENOPROTOOPT 92", "", VerdictCode.Fail)]
    [TestCase("err EINVAL 22", "optional: Some kernels lack it., ", VerdictCode.Fail)]
    [TestCase("ok value=0", "optional: Some kernels lack it., ", VerdictCode.Fail)]
    public void An_option_that_a_system_may_lack_is_unsupported_where_it_is_refused(string reply, string row, VerdictCode code) =>
        Assert.That(new Bench { RowWords = row, Replies = ["ok us=1", reply] }.Verdict().Code, Is.EqualTo(code));
}
