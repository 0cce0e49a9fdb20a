using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Tests.Judging;

/// <summary>What a step that failed says of the target: which of its words count, and which error.</summary>
public sealed class ObstacleTests
{
    [TestCase("sysctl net.core.optmem_max", "ENOENT", "needs the tunable net.core.optmem_max, which the target does not show")]
    [TestCase("socket t raw4", "EPERM", "needs cap:NET_RAW: 'socket t raw4' fails with EPERM")]
    public void What_is_not_shown_or_not_allowed_blocks(string step, string error, string reason) =>
        Assert.That(Outcome(step, error), Is.EqualTo((VerdictCode.Blocked, reason)));

    [TestCase("sysctl net.core.optmem_max", "EACCES")]
    [TestCase("listen s", "ENOENT")]
    [TestCase("socket t raw4", "EMFILE")]
    [TestCase("socket t udp4", "EPERM")]
    [TestCase("listen s", "EPERM")]
    [TestCase("listen s", "EAFNOSUPPORT")]
    public void Another_error_or_another_step_is_unresolved(string step, string error) =>
        Assert.That(Outcome(step, error), Is.EqualTo((VerdictCode.Unresolved, $"'{step}' fails with {error} (1)")));

    [Test]
    public void Who_may_make_raw_sockets_was_denied_something_else() =>
        Assert.That(Outcome("socket t raw4", "EPERM", "cap:NET_RAW").Code, Is.EqualTo(VerdictCode.Unresolved));

    private static (VerdictCode Code, string Reason) Outcome(string step, string error, params string[] capabilities) => new Bench
    {
        Steps = ["socket s $kind", step, "got: getsockopt s SO_TEST"],
        Replies = ["ok us=1", $"err {error} 1 us=1", "ok value=1"],
        Capabilities = capabilities,
    }.Outcome();
}
