namespace SockConformance.Tool.Tests;

/// <summary>
/// A folder in which a run is started in a session of its own, as a terminal would, and is ended while its drivers wait.
/// </summary>
internal sealed class Interrupted : IDisposable
{
    /// <summary>
    /// Cases that wait, one with a local socket whose name is a file of the driver's; what they expect is wrong, so that they
    /// are run again.
    /// </summary>
    private const string Waiting = """
        cases:
          waits:
            title: It waits
            for: { kind: documented }
            steps:
              - use bound $kind
              - sleep 3s
              - got: getsockopt b SO_RCVBUF
            expect:
              linux: { doubled: { got: 1 } }

        """;

    private Child? child;

    /// <summary>Makes the folder. Its path is short: the names of local sockets are made below it.</summary>
    public Interrupted()
    {
        Directory.CreateDirectory(Temporary);
        Expectations = new TinyExpectations(In("e"));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("sc").FullName;

    public string Temporary => In("tmp");

    public TinyExpectations Expectations { get; }

    public string In(params string[] parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Starts a run of the expectations to which cases were added that wait for so long.</summary>
    /// <param name="wait">For how long.</param>
    /// <param name="signals">What of signals is asked of <c>env</c>: by default, that none is ignored.</param>
    /// <param name="terminal">Whether it gets a terminal, which the program that was started gives it.</param>
    public void StartWaitingRun(string wait, string signals = "--default-signal=INT,TERM,HUP", bool terminal = false)
    {
        Expectations.Replace("SOL_SOCKET/SO_RCVBUF.yaml", "cases:\n", Waiting.Replace("3s", wait, StringComparison.Ordinal));
        string[] run = [Repository.Sockconf, "run", "--expectations", "e"];
        string[] command = terminal ? ["script", "-qc", "exec " + string.Join(' ', run), "typescript"] : run;
        child = Child.Start(Folder, Temporary, ["setsid", "env", signals, .. command], []);
    }

    /// <summary>
    /// Waits until only so many drivers are left, all of which wait, and gives their process ids. The local socket of one of them
    /// is made by then; the driver of the quick cases was started before them, and has ended.
    /// </summary>
    public async Task<IReadOnlyList<string>> UntilOnlyWaitingDriversAreLeftAsync(int count, CancellationToken cancel)
    {
        int seen = 0;
        List<string> drivers = [];
        while (seen < 5)
        {
            drivers = Drivers();
            bool waiting = Directory.EnumerateFiles(Temporary, "*", SearchOption.AllDirectories).Any() && drivers.Count == count;
            seen = waiting ? seen + 1 : 0;
            await Task.Delay(20, cancel);
        }
        return drivers;
    }

    /// <summary>Waits until these drivers have ended and another one runs.</summary>
    public async Task UntilOtherDriversRunAsync(IReadOnlyList<string> before, CancellationToken cancel)
    {
        while (Drivers() is not { Count: > 0 } now || now.Intersect(before).Any())
            await Task.Delay(20, cancel);
    }

    /// <summary>Sends a signal to the run, or to all processes of its group, and waits for the run's end.</summary>
    public async Task<Answer> SignalAsync(string signal, bool group, CancellationToken cancel)
    {
        await SendAsync(signal, group, cancel);
        return await child!.WaitAsync(cancel);
    }

    /// <summary>Sends a signal to the run, or to all processes of its group.</summary>
    public async Task SendAsync(string signal, bool group, CancellationToken cancel)
    {
        using var kill = Child.Start(Folder, Temporary, ["sh", "-c", $"kill -{signal} {(group ? "-" : "")}{child!.Id}"], []);
        (await kill.WaitAsync(cancel)).EndsWith(0);
    }

    /// <summary>All processes that were given this folder for temporary files; a driver has a folder of its own in it.</summary>
    public IReadOnlyList<(string Id, bool IsDriver)> Processes()
    {
        var found = new List<(string, bool)>();
        foreach (string folder in Directory.EnumerateDirectories("/proc").Where(f => int.TryParse(Path.GetFileName(f), out _)))
        {
            try
            {
                string environment = File.ReadAllText(Path.Combine(folder, "environ"));
                if (environment.Contains($"TMPDIR={Temporary}", StringComparison.Ordinal))
                    found.Add((Path.GetFileName(folder), environment.Contains($"TMPDIR={Temporary}/", StringComparison.Ordinal)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It ended meanwhile, or is another user's.
            }
        }
        return found;
    }

    private List<string> Drivers() => [.. Processes().Where(p => p.IsDriver).Select(p => p.Id)];

    public void Dispose()
    {
        child?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
