using System.Text;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Driving;

/// <summary>
/// One driver that answered hello. Cases are put to it pipelined: one task writes while another reads, since a writer that does
/// not read deadlocks.
/// </summary>
internal sealed class DriverSession : IAsyncDisposable
{
    private readonly IDriverLink link;
    private readonly int clockLag;

    private DriverSession(IDriverLink link, int clockLag, Hello hello)
    {
        this.link = link;
        this.clockLag = clockLag;
        Hello = hello;
    }

    /// <summary>What the driver said of its system.</summary>
    public Hello Hello { get; }

    /// <exception cref="DriverStartException">It cannot be started or gives no proper hello in time.</exception>
    public static async Task<DriverSession> StartAsync(IDriverHost host, DriverCommand command, CancellationToken cancel)
    {
        var link = await host.OpenAsync(cancel).ConfigureAwait(false);
        try
        {
            await link.WriteAsync("hello\n", cancel).ConfigureAwait(false);
            string? line = await link.ReadAsync(command.StartLimit, cancel).ConfigureAwait(false);
            if (line is null)
            {
                string end = await link.DescribeEndAsync().ConfigureAwait(false);
                throw new DriverStartException($"'{command}' ended {end} before it answered hello");
            }
            var hello = Hello.Read(Reply.Parse(line), out string why) ?? throw new DriverStartException($"'{command}': {why}");
            return new DriverSession(link, command.ClockLag, hello);
        }
        catch (Exception e)
        {
            await link.DisposeAsync().ConfigureAwait(false);
            throw DriverStart.Complaint(e, command, link.ErrorText);
        }
    }

    /// <summary>Runs cases until all are done or the driver can no longer be used.</summary>
    /// <param name="cases">The cases, in the order to run them.</param>
    /// <param name="done">Told of each case that has come to its end, whatever that was.</param>
    /// <param name="cancel">Ends the run; a case in the middle is not told of.</param>
    /// <returns>How many cases came to an end; and whether the driver can be asked more; else it must be thrown away.</returns>
    public async Task<(int Ended, bool Usable)> RunAsync(
        IReadOnlyList<PlannedCase> cases, Action<Transcript> done, CancellationToken cancel)
    {
        using var stopWriting = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var writer = WriteAsync([.. cases, CaseReader.Last], stopWriting.Token);
        var (ended, usable) = await new CaseReader(link, clockLag).ReadAsync(cases, done, cancel).ConfigureAwait(false);
        await stopWriting.CancelAsync().ConfigureAwait(false);
        if (!usable)
            link.Kill();
        await writer.ConfigureAwait(false);
        return (ended, usable);
    }

    public ValueTask DisposeAsync() => link.DisposeAsync();

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
                await link.WriteAsync(text.ToString(), cancel).ConfigureAwait(false);
                text.Clear();
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The driver ended, or nobody waits for its answers any more; the reader tells which case that cost.
        }
    }
}
