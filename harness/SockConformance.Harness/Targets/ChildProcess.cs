using System.Diagnostics;
using SockConformance.Harness.Driving;

namespace SockConformance.Harness.Targets;

/// <summary>Runs a helper program to its end.</summary>
internal static class ChildProcess
{
    /// <summary>How a program is started whose output is read and which needs no shell.</summary>
    public static ProcessStartInfo Quiet(string program) => new(program)
    {
        RedirectStandardError = true,
        RedirectStandardOutput = true,
        UseShellExecute = false,
    };

    /// <summary>
    /// Gives it a line or two of input, if any: its exit code, or -1 when it was ended for taking too long, and all that it said.
    /// </summary>
    public static async Task<(int Code, string Text)> RunAsync(
        ProcessStartInfo info, TimeSpan limit, CancellationToken cancel, string? input = null)
    {
        using var process = Process.Start(info)!;
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timer.CancelAfter(limit);
        var output = process.StandardOutput.ReadToEndAsync(timer.Token);
        var errors = process.StandardError.ReadToEndAsync(timer.Token);
        if (input is not null)
        {
            try
            {
                await process.StandardInput.WriteAsync(input.AsMemory(), timer.Token).ConfigureAwait(false);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It ended before it read everything; what it said and its exit code tell why.
            }
        }
        try
        {
            await process.WaitForExitAsync(timer.Token).ConfigureAwait(false);
            return (process.ExitCode, await errors.ConfigureAwait(false) + await output.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            ProcessTree.Kill(process);
            cancel.ThrowIfCancellationRequested();
            return (-1, $"it was not done within {limit.TotalSeconds:0} s");
        }
    }
}
