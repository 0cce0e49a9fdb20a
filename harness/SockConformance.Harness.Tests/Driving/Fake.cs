using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using SockConformance.Harness.Driving;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Driving;

/// <summary>Runs the misbehaving child and knows every process that it was.</summary>
internal sealed class Fake : IDisposable
{
    private static readonly string Program =
        Path.Combine(AppContext.BaseDirectory, "SockConformance.FakeDriver" + (OperatingSystem.IsWindows() ? ".exe" : ""));

    private readonly string pids = Path.GetTempFileName();

    /// <summary>Ends what a failed test left behind.</summary>
    public void Dispose()
    {
        EndAll();
        File.Delete(pids);
    }

    public DriverCommand Command(string mode, double startSeconds = 15, bool waitForReady = false) => new()
    {
        FileName = Program,
        Arguments = [mode],
        Environment = new Dictionary<string, string> { ["FAKEDRIVER_PIDS"] = pids },
        StartLimit = TimeSpan.FromSeconds(startSeconds),
        WaitForReady = waitForReady,
    };

    /// <summary>A case with the requests given; every request is answered unless it is <c>misbehave</c>.</summary>
    public static PlannedCase Case(string id, params string[] requests) =>
        new(id, requests, "0123456789ab", 0) { Limits = [.. requests.Select(LimitOf)] };

    /// <summary>The limit that a request of a test writes out; 0 where it has none.</summary>
    public static int LimitOf(string request) =>
        request.Split(" limit=") is [_, var limit] ? int.Parse(limit, CultureInfo.InvariantCulture) : 0;

    /// <summary>A case that must come back whole: it echoes its own name.</summary>
    public static PlannedCase Good(string id) => Case(id, $"echo value={id}", "identity", $"echo value={id}");

    /// <summary>A case in which the driver misbehaves between two echoes.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="limit">How long the driver may take, in milliseconds.</param>
    public static PlannedCase Bad(string id, int limit = 10_000) =>
        Case(id, $"echo value={id}", $"misbehave limit={limit}", $"echo value={id} limit={limit}");

    /// <summary>Runs cases and returns the transcripts by id, in the order in which they were ready.</summary>
    public async Task<IReadOnlyDictionary<string, Transcript>> RunAsync(
        string mode, IReadOnlyList<PlannedCase> cases, CancellationToken cancel, DrivingOptions? options = null)
    {
        var transcripts = new ConcurrentDictionary<string, Transcript>();
        var driver = new PlanDriver(Command(mode), options ?? new DrivingOptions());
        await driver.RunAsync(cases, t => Assert.That(transcripts.TryAdd(t.CaseId, t), Is.True, t.CaseId), cancel);
        return transcripts;
    }

    /// <summary>The processes that were started.</summary>
    public IReadOnlyList<int> Started() => [.. File.ReadAllLines(pids).Select(l => int.Parse(l, CultureInfo.InvariantCulture))];

    /// <summary>Fails when a process that was started is still there after a moment.</summary>
    public async Task AssertNoneIsLeftAsync()
    {
        for (int i = 0; i < 100 && Started().Any(IsAlive); i++)
            await Task.Delay(20);
        Assert.That(Started(), Is.Not.Empty);
        Assert.That(Started().Where(IsAlive), Is.Empty, "processes are left");
    }

    /// <summary>Whether the transcript has an answer to every request, and each answer belongs to its request.</summary>
    public static bool IsWhole(PlannedCase planned, Transcript? transcript) =>
        transcript is not null && transcript.Exchanges.Select(e => e.Request).SequenceEqual(planned.Requests)
        && transcript.Exchanges.All(e => e.Reply.Status == ReplyStatus.Ok && (!IsEcho(e) || Echoes(e)));

    private static bool IsEcho(Exchange exchange) => exchange.Request.StartsWith("echo ", StringComparison.Ordinal);

    private static bool Echoes(Exchange exchange) => exchange.Reply["value"] == exchange.Request.Split('=', ' ')[2];

    /// <summary>Ends all that were started.</summary>
    public void EndAll()
    {
        foreach (int pid in Started().Where(IsAlive))
        {
            using var process = Process.GetProcessById(pid);
            process.Kill();
        }
    }

    private static bool IsAlive(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            bool ours = process.ProcessName.StartsWith("SockConformance", StringComparison.Ordinal);
            return ours && !process.HasExited && !IsZombie(pid);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>A process that ended and whose end nobody looked at: where the first process of a container does not.</summary>
    private static bool IsZombie(int pid)
    {
        string status = $"/proc/{pid}/stat";
        try
        {
            return File.Exists(status) && File.ReadAllText(status).Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return true;
        }
    }
}
