using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Tests.Sessions;

/// <summary>Our driver keeps the promises of the protocol: here, and built for Windows under Wine.</summary>
public sealed class DriverTests
{
    private static readonly Dictionary<string, Replay> Targets = new() { ["local"] = new("local"), ["wine"] = new("wine") };

    private static readonly IReadOnlyList<GoldenSession> All =
    [
        .. Directory.EnumerateFiles(Repository.Path("harness", "driver", "sessions"), "*.txt").Order(StringComparer.Ordinal)
            .Select(f => GoldenSession.Parse(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f))),
    ];

    private static IEnumerable<string> Here => All.Where(s => s.On.Contains("linux")).Select(s => s.Name);

    private static IEnumerable<string> OnWine => All.Where(s => s.On.Contains("wine")).Select(s => s.Name);

    [TestCaseSource(nameof(Here))]
    [Platform("Linux")]
    [CancelAfter(60_000)]
    public Task The_driver_keeps_a_golden_session_on_linux(string session, CancellationToken cancel) =>
        ReplayAsync("local", session, cancel);

    [TestCaseSource(nameof(OnWine))]
    [Platform("Linux")]
    [CancelAfter(180_000)]
    public Task The_driver_keeps_a_golden_session_under_wine(string session, CancellationToken cancel) =>
        ReplayAsync("wine", session, cancel);

    [Test]
    public void There_are_sessions_for_every_family_of_requests()
    {
        string[] families =
        [
            "session", "sockets", "data", "options", "types", "actors", "bench", "users", "winsock", "limits", "crash",
            "messages", "processes", "contexts",
        ];
        Assert.That(All.Select(s => s.Name), Is.SupersetOf(families));
    }

    [Test]
    public void Every_session_names_targets_that_there_are() =>
        Assert.That(
            All.Where(s => s.On.Count == 0 || s.On.Any(on => on is not ("linux" or "netbsd" or "wine"))).Select(s => s.Name),
            Is.Empty);

    private static async Task ReplayAsync(string target, string name, CancellationToken cancel)
    {
        var session = All.Single(s => s.Name == name);
        var replay = Targets[target];
        var hello = await OrSkip(replay.HelloAsync);
        var missing = session.Needs.Where(need => need == "root" ? hello.Reply["uid"] != "0" : !hello.Capabilities.Contains(need))
            .ToList();
        if (missing.Count > 0)
            Assert.Ignore($"the session {name} needs {string.Join(' ', missing)}, which this user or system does not have");

        var (replies, status) = await replay.RunAsync(session.Requests, session.FromFile, cancel);

        Assert.That(session.Differences(replies), Is.Empty);
        Assert.That(status, Is.EqualTo(session.Status), "the exit status");
    }

    private static async Task<T> OrSkip<T>(Func<Task<T>> prepare)
    {
        try
        {
            return await prepare();
        }
        catch (TargetUnavailableException e)
        {
            // A program that is missing is an error where everything should be there; elsewhere its package is named.
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail(e.Message);
            Assert.Ignore(e.Message);
            throw;
        }
    }
}
