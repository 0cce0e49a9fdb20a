namespace SockConformance.Tool.Tests;

/// <summary>A container without privileges shows its tunables, but none can be changed, though the network is its own.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class ReadOnlyTunablesTests : CliTest
{
    /// <summary>In a mount namespace, so that what is mounted goes with it.</summary>
    private const string ReadOnly = """
        unshare --mount true || exit 77
        exec unshare --mount sh -c '
            mount --bind /proc/sys /proc/sys && mount -o remount,bind,ro /proc/sys || exit 77
            exec "$SOCKCONF" run -v --only IPV6_V6ONLY/set-default'
        """;

    [Test]
    [CancelAfter(120_000)]
    public async Task A_case_that_changes_a_tunable_is_blocked_there_and_says_what_it_needs()
    {
        var answer = await ShellAsync(ReadOnly);
        if (answer.Code == 77)
            Assert.Ignore("only root can make the tunables read-only");
        Assert.That(answer.EndsWith(0).Out, Does.Match(@"blocked +IPPROTO_IPV6/IPV6_V6ONLY/set-default/tcp6 .*needs sysctl-set"));
        Assert.That(answer.Out, Does.Not.Contain("unresolved"));
    }
}
