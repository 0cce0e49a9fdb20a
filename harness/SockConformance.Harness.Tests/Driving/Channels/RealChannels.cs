using System.Collections.Concurrent;
using System.Diagnostics;
using SockConformance.Harness.Driving;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Tests.Driving.Channels;

/// <summary>
/// Our driver with channels, under a path of its own, so that its processes and temporary names can be told from all others.
/// </summary>
internal sealed class RealChannels : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("scc-").FullName;

    private string Driver => Path.Combine(folder, "sockdriver");

    public static async Task<RealChannels> MakeAsync(CancellationToken cancel)
    {
        var workspace = Workspace.Find(AppContext.BaseDirectory);
        var made = new RealChannels();
        var recipe = new DriverRecipe(["cc", "clang", "gcc"], ["-O2", "-g"], [], "sockdriver", HonorsCc: true);
        File.Copy(await DriverBuild.EnsureAsync(workspace, recipe, cancel), made.Driver);
        return made;
    }

    public DriverCommand Command(int channels) => new()
    {
        FileName = Driver,
        Arguments = ["--channels", $"{channels}", "--announce"],
        Environment = new Dictionary<string, string> { ["TMPDIR"] = folder },
        WaitForReady = true,
        Channels = channels,
    };

    /// <summary>Runs cases and returns the transcripts by id.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="channels">How many channels there are; waiting cases are spread over so many drivers.</param>
    /// <param name="meanwhile">What is done while they run.</param>
    /// <param name="cancel">Ends the run.</param>
    public async Task<IReadOnlyDictionary<string, Transcript>> RunAsync(
        IReadOnlyList<PlannedCase> cases, int channels, Func<Task>? meanwhile, CancellationToken cancel)
    {
        var transcripts = new ConcurrentDictionary<string, Transcript>();
        await using var driver = new PlanDriver(Command(channels), new DrivingOptions(channels));
        var run = driver.RunAsync(cases, t => Assert.That(transcripts.TryAdd(t.CaseId, t), Is.True, t.CaseId), cancel);
        if (meanwhile is not null)
            await meanwhile();
        await run;
        return transcripts;
    }

    /// <summary>The processes that run this driver: the transport first, then the drivers of its channels.</summary>
    public IReadOnlyList<int> Running() =>
        [.. Process.GetProcessesByName("sockdriver").Where(p => LinkOf(p.Id) == Driver).Select(p => p.Id).Order()];

    /// <summary>Fails when a process or a temporary name is left after a moment.</summary>
    public async Task AssertNothingIsLeftAsync()
    {
        for (int i = 0; i < 250 && (Running().Count > 0 || Directory.GetDirectories(folder).Length > 0); i++)
            await Task.Delay(20);
        Assert.That(Running(), Is.Empty, "processes are left");
        Assert.That(Directory.GetDirectories(folder), Is.Empty, "temporary folders are left");
    }

    public static async Task UntilAsync(Func<bool> holds, CancellationToken cancel)
    {
        while (!holds())
            await Task.Delay(10, cancel);
    }

    public static void Signal(int pid, string signal)
    {
        using var kill = Process.Start("/bin/kill", ["-s", signal, $"{pid}"]);
        kill.WaitForExit();
    }

    /// <summary>Ends what a failed test left behind.</summary>
    public void Dispose()
    {
        foreach (int pid in Running())
            Signal(pid, "KILL");
        Directory.Delete(folder, recursive: true);
    }

    private static string? LinkOf(int pid)
    {
        try
        {
            return new FileInfo($"/proc/{pid}/exe").LinkTarget;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
