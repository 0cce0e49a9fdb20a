using System.Text;
using System.Threading.Channels;

namespace SockConformance.Harness.Driving;

/// <summary>A driver that lives on a channel of a shared process.</summary>
internal sealed class ChannelLink(ChannelTransport transport, int number, Action released) : IDriverLink
{
    /// <summary>How much a channel may be asked and not have answered: beyond that the others would wait for it.</summary>
    private const int Window = 65_536;

    /// <summary>So many replies that nobody asked for are kept; one is enough to see that a driver is out of step.</summary>
    private const int KeptSurplus = 100;

    private static readonly TimeSpan RestartLimit = TimeSpan.FromSeconds(10);

    private readonly Channel<string> lines = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Queue<int> asked = new();
    private readonly TaskCompletionSource restarted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource roomier = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int askedBytes;
    private int surplus;
    private bool closed;
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
            return await lines.Reader.WaitToReadAsync(timer.Token).ConfigureAwait(false) && lines.Reader.TryRead(out string? line) ? line : null;
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
            while (!TryAsk(line.Length + 1, out var room))
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

    public void Kill()
    {
        lock (asked)
        {
            closed = true;
            roomier.TrySetResult();
        }
    }

    /// <summary>Takes a line that came for this channel.</summary>
    public void Deliver(string line)
    {
        lock (asked)
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
            if (asked.TryDequeue(out int bytes))
                askedBytes -= bytes;
            else if (++surplus > KeptSurplus)
                return;
            lines.Writer.TryWrite(line);
            roomier.TrySetResult();
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
        lock (asked)
        {
            if (restarting)
                return;
            restarting = true;
        }
        Kill();
        try
        {
            if (!transport.HasEnded)
                await Task.WhenAll(transport.WriteAsync($"{number} !restart\n"), restarted.Task).WaitAsync(RestartLimit).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or TimeoutException)
        {
            transport.GiveUp($"did not end the driver of channel {number} within {RestartLimit.TotalSeconds:0} s");
        }
        transport.Release(this);
        released();
    }

    /// <summary>Whether there is room to ask so much more; else when to look again.</summary>
    private bool TryAsk(int bytes, out Task room)
    {
        lock (asked)
        {
            if (closed)
                throw new IOException("the driver was given up");
            bool fits = askedBytes + bytes <= Window;
            if (fits)
            {
                asked.Enqueue(bytes);
                askedBytes += bytes;
            }
            else if (roomier.Task.IsCompleted)
            {
                roomier = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
            room = roomier.Task;
            return fits;
        }
    }
}
