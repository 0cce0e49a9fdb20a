using System.Text;
using System.Threading.Channels;

namespace SockConformance.Harness.Driving;

/// <summary>A driver that lives on a channel of a shared process.</summary>
internal sealed class ChannelLink(ChannelTransport transport, int number, Action released) : IDriverLink
{
    /// <summary>So many replies that nobody asked for are kept; one is enough to see that a driver is out of step.</summary>
    private const int KeptSurplus = 100;

    private static readonly TimeSpan RestartLimit = TimeSpan.FromSeconds(10);

    private readonly Channel<string> lines = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ChannelWindow window = new();
    private readonly Lock state = new();
    private readonly TaskCompletionSource restarted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int surplus;
    private bool restarting;
    private string? end;

    /// <summary>The channel's number.</summary>
    public int Number => number;

    public string ErrorText => transport.ErrorText;

    public async ValueTask<string?> ReadAsync(TimeSpan limit, CancellationToken cancel)
    {
        if (lines.Reader.TryRead(out string? ready))
            return ready;
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timer.CancelAfter(limit);
        try
        {
            return await lines.Reader.WaitToReadAsync(timer.Token).ConfigureAwait(false) && lines.Reader.TryRead(out string? line)
                ? line
                : null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    public async Task WriteAsync(string lines, CancellationToken cancel)
    {
        var batch = new StringBuilder();
        foreach (string line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            while (!window.TryAsk(line.Length + 1, out var room))
            {
                await WriteBatchAsync().ConfigureAwait(false);
                await room.WaitAsync(cancel).ConfigureAwait(false);
            }
            batch.Append(number).Append(' ').Append(line).Append('\n');
        }
        await WriteBatchAsync().ConfigureAwait(false);

        async Task WriteBatchAsync()
        {
            if (batch.Length > 0)
                await transport.WriteAsync(batch.ToString()).ConfigureAwait(false);
            batch.Clear();
        }
    }

    public Task<string> DescribeEndAsync() => end is { } how ? Task.FromResult(how) : transport.DescribeEndAsync();

    public void Kill() => window.Close();

    /// <summary>Takes a line that came for this channel.</summary>
    public void Deliver(string line)
    {
        lock (state)
        {
            if (restarting)
            {
                if (line == "ended killed")
                    restarted.TrySetResult();
                return;
            }
            if (line.StartsWith("ended ", StringComparison.Ordinal))
            {
                end ??= line["ended ".Length..];
                lines.Writer.TryComplete();
                return;
            }
            if (window.TryAnswer() || ++surplus <= KeptSurplus)
                lines.Writer.TryWrite(line);
        }
    }

    /// <summary>The shared process has ended.</summary>
    public void EndOfTransport()
    {
        Kill();
        lines.Writer.TryComplete();
        restarted.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        lock (state)
        {
            if (restarting)
                return;
            restarting = true;
        }
        Kill();
        try
        {
            if (!transport.HasEnded)
            {
                var asked = transport.WriteAsync($"{number} !restart\n");
                await Task.WhenAll(asked, restarted.Task).WaitAsync(RestartLimit).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is IOException or TimeoutException)
        {
            transport.GiveUp($"did not end the driver of channel {number} within {RestartLimit.TotalSeconds:0} s");
        }
        transport.Release(this);
        released();
    }
}
