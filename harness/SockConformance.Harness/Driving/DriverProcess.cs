using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SockConformance.Harness.Driving;

/// <summary>
/// A driver's process on its pipes. Owns the process: it is ended, with all that it started, when this is disposed of.
/// </summary>
internal sealed class DriverProcess : IAsyncDisposable
{
    private const int KeptErrorText = 4096;

    /// <summary>Beyond it an exit code is the program's own: ssh ends with 255.</summary>
    private const int LastSignal = 64;

    private static readonly TimeSpan ExitLimit = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan LastWordsLimit = TimeSpan.FromSeconds(1);

    private static int running;

    private readonly Process process;
    private readonly Task errorReader;
    private readonly StringBuilder errorText = new();
    private bool disposed;

    private DriverProcess(Process process)
    {
        this.process = process;
        errorReader = ReadErrorsAsync();
    }

    public Stream Input => process.StandardInput.BaseStream;

    public Stream Output => process.StandardOutput.BaseStream;

    /// <summary>The end of what the driver said on standard error, on one line.</summary>
    public string ErrorText
    {
        get
        {
            lock (errorText)
                return errorText.ToString().ReplaceLineEndings(" ").Trim();
        }
    }

    /// <exception cref="DriverStartException">The program cannot be started.</exception>
    public static DriverProcess Start(DriverCommand command)
    {
        var info = new ProcessStartInfo(command.FileName)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (string argument in command.Arguments)
            info.ArgumentList.Add(argument);
        if (command.Isolated)
            info.Environment.Clear();
        foreach (var (name, value) in command.Environment)
            info.Environment[name] = value;
        PipeThreads.ProvideFor(Interlocked.Increment(ref running));
        try
        {
            return new DriverProcess(Process.Start(info) ?? throw new DriverStartException($"'{command}' could not be started"));
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            Interlocked.Decrement(ref running);
            throw new DriverStartException($"'{command}' could not be started: {e.Message}", e);
        }
    }

    /// <summary>Waits a moment for the end of a process whose output has ended, and says how it ended.</summary>
    public async Task<string> DescribeEndAsync()
    {
        await WaitAsync(ExitLimit).ConfigureAwait(false);
        if (!process.HasExited)
            return "closed its output and went on";
        // Its last words may still be in the pipe; a child that it left may hold the pipe open for long.
        await errorReader.WaitAsync(LastWordsLimit).ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
        int code = process.ExitCode;
        string how = code is > 128 and <= 128 + LastSignal && !OperatingSystem.IsWindows()
            ? string.Create(CultureInfo.InvariantCulture, $"by signal {code - 128}")
            : string.Create(CultureInfo.InvariantCulture, $"with exit code {code}");
        return ErrorText is { Length: > 0 } text ? $"{how}, saying: {text}" : how;
    }

    /// <summary>Ends the process now, with all that it started.</summary>
    public void Kill()
    {
        if (!disposed)
            ProcessTree.Kill(process);
    }

    public async ValueTask DisposeAsync()
    {
        if (disposed)
            return;
        disposed = true;
        Interlocked.Decrement(ref running);
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read everything.
        }
        await WaitAsync(TimeSpan.FromMilliseconds(500)).ConfigureAwait(false);
        if (!process.HasExited)
        {
            ProcessTree.Kill(process);
            await WaitAsync(ExitLimit).ConfigureAwait(false);
        }
        await errorReader.WaitAsync(ExitLimit).ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
        process.Dispose();
    }

    private async Task WaitAsync(TimeSpan limit)
    {
        using var timer = new CancellationTokenSource(limit);
        try
        {
            await process.WaitForExitAsync(timer.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The caller looks at HasExited.
        }
    }

    private async Task ReadErrorsAsync()
    {
        var buffer = new char[1024];
        int read;
        while ((read = await process.StandardError.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            lock (errorText)
            {
                errorText.Append(buffer, 0, read);
                if (errorText.Length > KeptErrorText)
                    errorText.Remove(0, errorText.Length - KeptErrorText);
            }
        }
    }
}
