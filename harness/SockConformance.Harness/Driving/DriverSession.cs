using System.Text;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Driving;

/// <summary>One driver process that answered hello. Cases are put to it pipelined: one task writes while another reads, since a writer that does not read deadlocks.</summary>
internal sealed class DriverSession : IAsyncDisposable
{
    private readonly DriverProcess process;
    private readonly LineReader reader;

    private DriverSession(DriverProcess process, LineReader reader, Hello hello)
    {
        this.process = process;
        this.reader = reader;
        Hello = hello;
    }

    /// <summary>What the driver said of its system.</summary>
    public Hello Hello { get; }

    /// <exception cref="DriverStartException">It cannot be started or gives no proper hello in time.</exception>
    public static async Task<DriverSession> StartAsync(DriverCommand command, CancellationToken cancel)
    {
        var process = DriverProcess.Start(command);
        var reader = new LineReader(process.Output);
        try
        {
            if (command.WaitForReady && await reader.ReadAsync(command.StartLimit, cancel).ConfigureAwait(false) is var ready && ready != "ready")
                throw new DriverStartException($"'{command}' began with '{ready}' instead of 'ready'");
            await process.Input.WriteAsync("hello\n"u8.ToArray(), cancel).ConfigureAwait(false);
            await process.Input.FlushAsync(cancel).ConfigureAwait(false);
            string? line = await reader.ReadAsync(command.StartLimit, cancel).ConfigureAwait(false);
            if (line is null)
                throw new DriverStartException($"'{command}' ended {await process.DescribeEndAsync().ConfigureAwait(false)} before it answered hello");
            return new DriverSession(process, reader, Hello.Read(Reply.Parse(line), out string why) ?? throw new DriverStartException($"'{command}': {why}"));
        }
        catch (Exception e)
        {
            await process.DisposeAsync().ConfigureAwait(false);
            reader.Dispose();
            string said = process.ErrorText is { Length: > 0 } text ? $"; it says: {text}" : "";
            throw e switch
            {
                TimeoutException => new DriverStartException($"'{command}' did not answer hello within {command.StartLimit.TotalSeconds:0.#} s{said}"),
                InvalidDataException => new DriverStartException($"'{command}' answered hello with a line of more than {LineReader.LongestLine} bytes: {e.Message}..."),
                IOException => new DriverStartException($"'{command}' closed its input before hello was asked{said}", e),
                _ => e,
            };
        }
    }

    /// <summary>Runs cases until all are done or the driver can no longer be used.</summary>
    /// <param name="cases">The cases, in the order to run them.</param>
    /// <param name="done">Told of each case that has come to its end, whatever that was.</param>
    /// <param name="cancel">Ends the run; a case in the middle is not told of.</param>
    /// <returns>How many cases came to an end; and whether the driver can be asked more; else it must be thrown away.</returns>
    public async Task<(int Ended, bool Usable)> RunAsync(IReadOnlyList<PlannedCase> cases, Action<Transcript> done, CancellationToken cancel)
    {
        using var stopWriting = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var writer = WriteAsync([.. cases, CaseReader.Last], stopWriting.Token);
        var (ended, usable) = await new CaseReader(process, reader).ReadAsync(cases, done, cancel).ConfigureAwait(false);
        await stopWriting.CancelAsync().ConfigureAwait(false);
        if (!usable)
            process.Kill();
        await writer.ConfigureAwait(false);
        return (ended, usable);
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync().ConfigureAwait(false);
        reader.Dispose();
    }

    private async Task WriteAsync(IReadOnlyList<PlannedCase> cases, CancellationToken cancel)
    {
        var text = new StringBuilder();
        try
        {
            for (int i = 0; i < cases.Count; i++)
            {
                text.Append(cases[i].Opening).Append('\n');
                foreach (string request in cases[i].Requests)
                    text.Append(request).Append('\n');
                if (text.Length < 16 * 1024 && i < cases.Count - 1)
                    continue;
                await process.Input.WriteAsync(Encoding.Latin1.GetBytes(text.ToString()), cancel).ConfigureAwait(false);
                await process.Input.FlushAsync(cancel).ConfigureAwait(false);
                text.Clear();
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The driver ended, or nobody waits for its answers any more; the reader tells which case that cost.
        }
    }
}
