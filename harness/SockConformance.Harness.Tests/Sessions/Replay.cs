using System.Diagnostics;
using SockConformance.Harness.Driving;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Tests.Sessions;

/// <summary>Builds the driver of a target once and puts sessions to it.</summary>
internal sealed class Replay
{
    private readonly Lazy<Task<(DriverCommand Command, Hello Hello)>> driver;

    public Replay(string target) => driver = new(() => PrepareAsync(target));

    /// <summary>What the target's driver says of its system.</summary>
    /// <exception cref="TargetUnavailableException">A program is missing; the message names its package.</exception>
    public async Task<Hello> HelloAsync() => (await driver.Value).Hello;

    /// <summary>Puts requests to a new driver, all at once.</summary>
    /// <returns>Its replies and its exit status.</returns>
    public async Task<(IReadOnlyList<string> Replies, int Status)> RunAsync(
        IReadOnlyList<string> requests, bool fromFile, CancellationToken cancel) =>
        await RunAsync((await driver.Value).Command, requests, fromFile, cancel);

    private static async Task<(IReadOnlyList<string> Replies, int Status)> RunAsync(
        DriverCommand command, IReadOnlyList<string> requests, bool fromFile, CancellationToken cancel)
    {
        string input = Path.GetTempFileName();
        await File.WriteAllTextAsync(input, string.Concat(requests.Select(r => r + "\n")), cancel);
        var info = fromFile
            ? new ProcessStartInfo("sh") { ArgumentList = { "-c", "exec \"$@\" < \"$0\"", input, command.FileName } }
            : new ProcessStartInfo(command.FileName) { RedirectStandardInput = true };
        foreach (string argument in command.Arguments)
            info.ArgumentList.Add(argument);
        foreach (var (name, value) in command.Environment)
            info.Environment[name] = value;
        info.RedirectStandardOutput = true;
        using var process = Process.Start(info)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            if (!fromFile)
            {
                await WriteAsync(process.StandardInput.BaseStream, await File.ReadAllBytesAsync(input, cancel), cancel);
                process.StandardInput.Close();
            }
            string text = await output;
            await process.WaitForExitAsync(cancel);
            return (text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries), process.ExitCode);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            File.Delete(input);
        }
    }

    private static async Task WriteAsync(Stream stream, byte[] bytes, CancellationToken cancel)
    {
        try
        {
            await stream.WriteAsync(bytes, cancel);
            await stream.FlushAsync(cancel);
        }
        catch (IOException)
        {
            // A session may end the driver before it has read everything.
        }
    }

    private static async Task<(DriverCommand Command, Hello Hello)> PrepareAsync(string name)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var workspace = Workspace.Find(AppContext.BaseDirectory);
        string file = Path.Combine(workspace.Targets, name, "target.yaml");
        var problems = new Problems();
        var target = TargetReader.Read(file, await File.ReadAllTextAsync(file, limit.Token), problems);
        Assert.That(problems.All, Is.Empty);
        var command = await TargetLauncher.PrepareAsync(workspace, target!, limit.Token);
        var (replies, _) = await RunAsync(command, ["hello"], fromFile: false, limit.Token);
        return (command, Hello.Read(Reply.Parse(replies.Single()), out string why) ?? throw new InvalidDataException(why));
    }
}
