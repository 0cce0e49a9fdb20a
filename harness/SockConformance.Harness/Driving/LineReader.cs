using System.Text;

namespace SockConformance.Harness.Driving;

/// <summary>Reads lines from a stream with a time limit each; reads the system as seldom as it can.</summary>
internal sealed class LineReader(Stream stream) : IDisposable
{
    /// <summary>A line longer than this is no reply.</summary>
    public const int LongestLine = 64 * 1024;

    private readonly byte[] buffer = new byte[LongestLine];
    private CancellationTokenSource timer = new();
    private int start;
    private int end;

    /// <summary>Whether <see cref="ReadAsync"/> has a whole line without waiting.</summary>
    public bool HasLine => buffer.AsSpan(start, end - start).Contains((byte)'\n');

    /// <summary>The next line without its end; null at the end of the stream.</summary>
    /// <exception cref="TimeoutException">No whole line came in time.</exception>
    /// <exception cref="InvalidDataException">A line is too long; the message holds its beginning.</exception>
    public async ValueTask<string?> ReadAsync(TimeSpan limit, CancellationToken cancel)
    {
        long? deadline = null;
        while (true)
        {
            int newline = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (newline >= 0)
            {
                string line = Encoding.Latin1.GetString(buffer, start, newline).TrimEnd('\r');
                start += newline + 1;
                return line;
            }
            if (end - start == buffer.Length)
                throw new InvalidDataException(Encoding.Latin1.GetString(buffer, start, 200));
            if (start > 0)
            {
                Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
                (start, end) = (0, end - start);
            }
            // The limit is one of the whole line: a driver that writes it byte by byte is late as well.
            deadline ??= Environment.TickCount64 + (long)limit.TotalMilliseconds;
            long left = Math.Max(0, deadline.Value - Environment.TickCount64);
            int read = await FillAsync(TimeSpan.FromMilliseconds(left), cancel).ConfigureAwait(false);
            if (read == 0)
                return null;
            end += read;
        }
    }

    public void Dispose() => timer.Dispose();

    private async ValueTask<int> FillAsync(TimeSpan limit, CancellationToken cancel)
    {
        if (!timer.TryReset())
        {
            timer.Dispose();
            timer = new CancellationTokenSource();
        }
        timer.CancelAfter(limit);
        using var registration = cancel.Register(static t => ((CancellationTokenSource)t!).Cancel(), timer);
        try
        {
            return await stream.ReadAsync(buffer.AsMemory(end), timer.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
        finally
        {
            timer.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }
}
