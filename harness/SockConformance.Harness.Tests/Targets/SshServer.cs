using System.Diagnostics;

namespace SockConformance.Harness.Tests.Targets;

/// <summary>A real sshd on a free port of the loopback interface, with keys made for it and thrown away.</summary>
internal sealed class SshServer : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("scs-").FullName;
    private readonly Process server;
    private readonly TaskCompletionSource<bool> listens = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Below the ports that the system gives out by itself; whether it is free, the server finds out.</summary>
    private readonly int port = Random.Shared.Next(20_000, 32_000);

    private SshServer()
    {
        Temporary = Directory.CreateDirectory(Path.Combine(folder, "tmp")).FullName;
        // The driver's other user must reach what is made there.
        Run("chmod", "755", folder, Temporary);
        foreach (string key in new[] { "host", "user" })
            Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", Path.Combine(folder, key));
        File.Copy(Path.Combine(folder, "user.pub"), Path.Combine(folder, "authorized"));
        File.WriteAllText(Path.Combine(folder, "config"), $"""
            ListenAddress 127.0.0.1
            Port {port}
            HostKey {folder}/host
            AuthorizedKeysFile {folder}/authorized
            PidFile none
            StrictModes no
            UsePAM no
            PermitRootLogin yes
            PasswordAuthentication no
            SetEnv TMPDIR={Temporary}
            """);
        if (Environment.IsPrivilegedProcess)
            Directory.CreateDirectory("/run/sshd");
        string[] arguments = ["-D", "-e", "-f", Path.Combine(folder, "config")];
        server = Process.Start(new ProcessStartInfo("/usr/sbin/sshd", arguments) { RedirectStandardError = true })!;
        server.ErrorDataReceived += (_, said) => Hear(said.Data);
        server.BeginErrorReadLine();
    }

    /// <summary>The temporary folder of those who log in.</summary>
    public string Temporary { get; }

    /// <summary>A server that answers; the test is skipped where there is none to be had.</summary>
    public static async Task<SshServer> StartAsync(CancellationToken cancel)
    {
        if (!File.Exists("/usr/sbin/sshd"))
        {
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail("there is no sshd; install the package openssh-server");
            Assert.Ignore("there is no sshd; install the package openssh-server");
        }
        while (true)
        {
            var made = new SshServer();
            if (await made.listens.Task.WaitAsync(cancel))
                return made;
            made.Dispose();
        }
    }

    /// <summary>A user's own targets file with this machine in it.</summary>
    /// <param name="more">Lines of the entry beside the usual ones.</param>
    public string TargetsFile(string more = "")
    {
        string file = Path.Combine(folder, "targets.yaml");
        string[] settings =
            ["BatchMode=yes", "StrictHostKeyChecking=no", $"UserKnownHostsFile={folder}/known", "LogLevel=ERROR"];
        string quiet = "-F none " + string.Join(' ', settings.Select(s => "-o " + s));
        string user = Environment.UserName;
        File.WriteAllText(file, $"""
            targets:
              - target: far
                platform: asked
                about: This machine, from outside.
                run: "ssh -T {quiet} -p {port} -i '{folder}/user' {user}@127.0.0.1 sh"
                remote: {"{ }"}
                start-limit: 180s
                channels: 5
                parallel: 4
                {more}
            """);
        return file;
    }

    /// <summary>Ends all connections as a cut cable would, but leaves the server.</summary>
    public void CutConnections()
    {
        foreach (int pid in Connections())
        {
            using var connection = Process.GetProcessById(pid);
            connection.Kill();
        }
    }

    /// <summary>The server's children: one a connection.</summary>
    public IReadOnlyList<int> Connections()
    {
        string children = File.ReadAllText($"/proc/{server.Id}/task/{server.Id}/children");
        return [.. children.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
    }

    public void Dispose()
    {
        server.Kill(entireProcessTree: true);
        server.WaitForExit();
        server.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The server tells whether it got its port; a line of null is the end of what it says.</summary>
    private void Hear(string? line)
    {
        if (line is null)
            listens.TrySetException(new InvalidOperationException("sshd ended before it listened"));
        else if (line.StartsWith("Server listening", StringComparison.Ordinal))
            listens.TrySetResult(true);
        else if (line.Contains("Cannot bind", StringComparison.Ordinal))
            listens.TrySetResult(false);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.EqualTo(0), program);
    }
}
