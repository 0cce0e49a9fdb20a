using SockConformance.Harness.Campaign;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Tests.Targets;

/// <summary>
/// Another machine is reached by ssh: its sources go there, its driver is built there, and nothing is left there.
/// </summary>
[Platform("Linux")]
public sealed class SshTests
{
    private static readonly Workspace Here = Workspace.Find(AppContext.BaseDirectory);

    private static readonly Lazy<Catalog> Expectations =
        new(() => CatalogReader.Read(CatalogFiles.Load(Here.Expectations), out _));

    [Test]
    [CancelAfter(300_000)]
    public async Task A_run_over_ssh_is_whole_and_leaves_nothing_there(CancellationToken cancel)
    {
        using var server = await SshServer.StartAsync(cancel);

        var run = await RunAsync(server, new CampaignOptions { Only = ["SOL_SOCKET/SO_TYPE", "SOL_SOCKET/SO_RCVTIMEO"] }, cancel);

        Assert.That(run.Complete, Is.True);
        Assert.That(run.Header.Platform, Is.EqualTo("linux"));
        Assert.That(run.Header.Driver, Is.EqualTo(DriverBuild.HashOf(Here.DriverSources)));
        Assert.That(Broken(run), Is.Empty);
        await AssertNothingIsLeftAsync(server, cancel);
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_connection_that_dies_in_the_middle_costs_the_cases_at_its_heads(CancellationToken cancel)
    {
        using var server = await SshServer.StartAsync(cancel);
        int cut = 0;

        // Nothing but cases that wait: what needs no time may all be answered before the first answer is read. Those that sleep
        // for 1.5 s are begun first, and still sleep when another has waited its 300 ms.
        string[] waiting =
            ["IPPROTO_TCP/TCP_KEEPIDLE/probed", "IPPROTO_TCP/TCP_KEEPIDLE/not-yet", "SOL_SOCKET/SO_RCVTIMEO/waits"];
        var run = await RunAsync(server, new CampaignOptions { Only = waiting, Reruns = 0, Progress = CutOnce }, cancel);

        Assert.That(run.Complete, Is.True);
        Assert.That(Broken(run), Has.Count.InRange(1, 5));
        Assert.That(
            Broken(run).Select(c => c.Transcript.Exchanges[^1].Reply.Line),
            Has.All.StartsWith("ended with its transport, which ended with exit code 255"));
        await AssertNothingIsLeftAsync(server, cancel);

        void CutOnce(int done, int all)
        {
            if (done >= 1 && Interlocked.Exchange(ref cut, 1) == 0)
                server.CutConnections();
        }
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_build_that_fails_there_is_told_with_the_compiler_s_words(CancellationToken cancel)
    {
        using var server = await SshServer.StartAsync(cancel);
        var target = TargetList.Read(Here, server.TargetsFile()).Find("far");

        var recipe = new RemoteRecipe("cc -no-such-flag *.c -o sockdriver", "./sockdriver");
        var unbuildable = target with { Platform = "linux", Remote = recipe };
        Assert.That(
            async () => await TargetCampaign.RunAsync(Here, unbuildable, Expectations.Value, new CampaignOptions(), cancel),
            Throws.TypeOf<TargetUnavailableException>()
                .With.Message.Contains("before it was ready")
                .And.Message.Contains("no-such-flag"));
        await AssertNothingIsLeftAsync(server, cancel);
    }

    [Test]
    [CancelAfter(300_000)]
    public void A_machine_that_lets_nobody_in_is_told(CancellationToken cancel)
    {
        var target = TargetList.Read(Here, null).Find("ssh:no-such-user@127.0.0.1");

        Assert.That(
            async () => await TargetCampaign.RunAsync(Here, target, Expectations.Value, new CampaignOptions(), cancel),
            Throws.TypeOf<TargetUnavailableException>()
                .With.Message.Contains("no-such-user@127.0.0.1 sh' ended with exit code 255"));
    }

    private static async Task<Run> RunAsync(SshServer server, CampaignOptions options, CancellationToken cancel)
    {
        var target = TargetList.Read(Here, server.TargetsFile()).Find("far");
        return (await TargetCampaign.RunAsync(Here, target, Expectations.Value, options, cancel)).Run;
    }

    private static List<RunCase> Broken(Run run) => [.. run.Cases.Where(c => !HasEnded(c.Transcript))];

    private static bool HasEnded(Transcript transcript) =>
        transcript.Exchanges is [.., var last] && last.Reply.Status
            is not (ReplyStatus.Ended or ReplyStatus.Hang or ReplyStatus.Garbage or ReplyStatus.Crash);

    private static async Task AssertNothingIsLeftAsync(SshServer server, CancellationToken cancel)
    {
        while (Directory.EnumerateFileSystemEntries(server.Temporary).Any() || server.Connections().Count > 0)
            await Task.Delay(50, cancel);
        Assert.That(Directory.EnumerateFileSystemEntries(server.Temporary), Is.Empty);
    }
}
