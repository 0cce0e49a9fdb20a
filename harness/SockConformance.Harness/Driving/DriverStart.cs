using System.Text;

namespace SockConformance.Harness.Driving;

/// <summary>Starts a driver's process, as far as the line <c>ready</c> where one is announced.</summary>
internal static class DriverStart
{
    /// <exception cref="DriverStartException">It cannot be started, or is not ready in time.</exception>
    public static async Task<(DriverProcess Process, LineReader Reader)> RunAsync(DriverCommand command, CancellationToken cancel)
    {
        var process = DriverProcess.Start(command);
        var reader = new LineReader(process.Output);
        try
        {
            var writing = WritePreambleAsync(process, command);
            if (command.WaitForReady)
                await ExpectReadyAsync(process, reader, command, cancel).ConfigureAwait(false);
            await writing.ConfigureAwait(false);
            return (process, reader);
        }
        catch (Exception e)
        {
            await process.DisposeAsync().ConfigureAwait(false);
            reader.Dispose();
            throw Complaint(e, command, process.ErrorText);
        }
    }

    /// <summary>What went wrong at a start, told with the command and its last words.</summary>
    public static Exception Complaint(Exception e, DriverCommand command, string errorText)
    {
        string said = errorText.Length > 0 ? $"; it says: {errorText}" : "";
        return e switch
        {
            TimeoutException => new DriverStartException(
                $"'{command}' did not answer hello within {command.StartLimit.TotalSeconds:0.#} s{said}"),
            InvalidDataException => new DriverStartException(
                $"'{command}' answered hello with a line of more than {LineReader.LongestLine} bytes: {e.Message}..."),
            IOException => new DriverStartException($"'{command}' closed its input before hello was asked{said}", e),
            _ => e,
        };
    }

    private static async Task ExpectReadyAsync(
        DriverProcess process, LineReader reader, DriverCommand command, CancellationToken cancel)
    {
        string? ready = await reader.ReadAsync(command.StartLimit, cancel).ConfigureAwait(false);
        if (ready is null)
        {
            string end = await process.DescribeEndAsync().ConfigureAwait(false);
            throw new DriverStartException($"'{command}' ended {end} before it was ready");
        }
        if (ready != "ready")
            throw new DriverStartException($"'{command}' began with '{ready}' instead of 'ready'");
    }

    /// <summary>Written while the first line is waited for: a process that reads nothing must not outlast the limit.</summary>
    private static async Task WritePreambleAsync(DriverProcess process, DriverCommand command)
    {
        if (command.Preamble.Length == 0)
            return;
        try
        {
            await process.Input.WriteAsync(Encoding.UTF8.GetBytes(command.Preamble)).ConfigureAwait(false);
            await process.Input.FlushAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // It ended before it read everything; whoever reads from it tells how.
        }
    }
}
