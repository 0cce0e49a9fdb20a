using System.Globalization;
using System.Text;

namespace SockConformance.Harness.Driving;

/// <summary>
/// One process that serves several drivers: takes its lines apart by their channel, and puts those of all channels into it. Owns
/// the process.
/// </summary>
/// <remarks>Source: <c>PROTOCOL.md</c>, Channels.</remarks>
internal sealed class ChannelTransport : IAsyncDisposable
{
    private static readonly TimeSpan Forever = TimeSpan.FromDays(20);

    private readonly DriverProcess process;
    private readonly LineReader reader;
    private readonly ChannelLink?[] links;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly CancellationTokenSource stop = new();
    private readonly Task reading;
    private volatile string? complaint;

    private ChannelTransport(DriverProcess process, LineReader reader, int channels)
    {
        this.process = process;
        this.reader = reader;
        links = new ChannelLink?[channels];
        reading = Task.Run(ReadAsync);
    }

    /// <summary>Whether it can serve no more.</summary>
    public bool HasEnded => complaint is not null || reading.IsCompleted;

    public string ErrorText => process.ErrorText;

    /// <exception cref="DriverStartException">It cannot be started, or is not ready in time.</exception>
    public static async Task<ChannelTransport> StartAsync(DriverCommand command, CancellationToken cancel)
    {
        var (process, reader) = await DriverStart.RunAsync(command, cancel).ConfigureAwait(false);
        return new ChannelTransport(process, reader, command.Channels);
    }

    /// <summary>A channel that nobody uses.</summary>
    /// <param name="released">Told when it may be used again.</param>
    public ChannelLink Open(Action released)
    {
        lock (links)
        {
            int number = Array.IndexOf(links, null);
            var link = links[number] = new ChannelLink(this, number, released);
            // It may have ended since it was looked at, and have told those that it knew.
            if (HasEnded)
                link.EndOfTransport();
            return link;
        }
    }

    /// <summary>Takes a channel back.</summary>
    public void Release(ChannelLink link)
    {
        lock (links)
            links[link.Number] = null;
    }

    /// <summary>
    /// Writes whole lines, those of several channels one after the other. Not to be given up in the middle: half a line would be
    /// another channel's.
    /// </summary>
    public async Task WriteAsync(string lines)
    {
        await writing.WaitAsync().ConfigureAwait(false);
        try
        {
            await process.Input.WriteAsync(Encoding.Latin1.GetBytes(lines)).ConfigureAwait(false);
            await process.Input.FlushAsync().ConfigureAwait(false);
        }
        catch (ObjectDisposedException e)
        {
            throw new IOException(e.Message, e);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Ends the process, and with it the drivers of all channels.</summary>
    public void GiveUp(string why)
    {
        complaint ??= why;
        process.Kill();
    }

    /// <summary>How it ended.</summary>
    public async Task<string> DescribeEndAsync() =>
        $"with its transport, which {complaint ?? "ended " + await process.DescribeEndAsync().ConfigureAwait(false)}";

    public async ValueTask DisposeAsync()
    {
        complaint ??= "was ended";
        await process.DisposeAsync().ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        await reading.ConfigureAwait(false);
        reader.Dispose();
        stop.Dispose();
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await reader.ReadAsync(Forever, stop.Token).ConfigureAwait(false) is { } line)
            {
                int space = line.IndexOf(' ', StringComparison.Ordinal);
                bool numbered = int.TryParse(
                    line.AsSpan(0, Math.Max(space, 0)), NumberStyles.None, CultureInfo.InvariantCulture, out int number);
                if (!numbered || number >= links.Length)
                {
                    GiveUp($"wrote '{(line.Length > 200 ? line[..200] + "..." : line)}', which is of no channel");
                    break;
                }
                Link(number)?.Deliver(line[(space + 1)..]);
            }
        }
        catch (InvalidDataException e)
        {
            GiveUp($"wrote a line of more than {LineReader.LongestLine} bytes: {e.Message}...");
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // It was disposed of.
        }
        complaint ??= "ended " + await process.DescribeEndAsync().ConfigureAwait(false);
        for (int i = 0; i < links.Length; i++)
            Link(i)?.EndOfTransport();
    }

    private ChannelLink? Link(int number)
    {
        lock (links)
            return links[number];
    }
}
