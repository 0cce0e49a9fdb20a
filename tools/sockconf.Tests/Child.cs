using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SockConformance.Tool.Tests;

/// <summary>A program that was started for a test. It is ended with all that it started when this is disposed of.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private Child(Process process)
    {
        this.process = process;
        process.StandardInput.Close();
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    public int Id => process.Id;

    /// <summary>Starts a program in a folder.</summary>
    /// <param name="folder">Its working directory.</param>
    /// <param name="temporary">The folder that it is to make temporary files in.</param>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="environment">Variables that are set beside the tests' own; null unsets one.</param>
    public static Child Start(
        string folder, string temporary, IReadOnlyList<string> command, IEnumerable<(string Name, string? Value)> environment)
    {
        var info = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        // The program is to find the runtime that runs the tests, also where PATH and home say nothing of it.
        string runtimes = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..");
        info.Environment["DOTNET_ROOT"] = Path.GetFullPath(runtimes);
        info.Environment["TMPDIR"] = temporary;
        foreach (var (name, value) in ((string Name, string? Value)[])[("NO_COLOR", null), ("CC", null), .. environment])
            info.Environment[name] = value;
        return new Child(Process.Start(info)!);
    }

    /// <summary>Waits for the program's end and gives what it said.</summary>
    public async Task<Answer> WaitAsync(CancellationToken cancel)
    {
        await process.WaitForExitAsync(cancel);
        return new Answer(process.ExitCode, await output.WaitAsync(cancel), await errors.WaitAsync(cancel));
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
