using System.Diagnostics;
using System.Text;
using SockConformance.Harness.Driving;
using SockConformance.Harness.Protocol;

namespace SockConformance.Benchmarks.Traffic;

/// <summary>Puts the same requests to a driver in two ways, and writes and reads as the harness does.</summary>
internal sealed class Asker(IDriverLink link, TimeSpan startLimit)
{
    private const string Request = "getsockopt s SOL_SOCKET SO_RCVBUF int\n";

    /// <summary>The harness writes blocks of 16 kB; this many requests are in one.</summary>
    private const int InBlock = 431;

    /// <summary>How many requests each way puts in a turn of the warm-up.</summary>
    private const int WarmUpTurn = 200;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly string Block = Requests(InBlock);

    /// <summary>Makes the socket.</summary>
    public async Task BeginAsync(CancellationToken cancel)
    {
        await link.WriteAsync("hello\n", cancel).ConfigureAwait(false);
        if (await link.ReadAsync(startLimit, cancel).ConfigureAwait(false) is null)
            throw new IOException($"the driver ended {await link.DescribeEndAsync().ConfigureAwait(false)}");
        await link.WriteAsync("case bench 1\nsocket s AF_INET SOCK_STREAM 0\n", cancel).ConfigureAwait(false);
        await ExpectAsync(cancel).ConfigureAwait(false);
        await ExpectAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>
    /// Asks in both ways for a while and counts nothing: until code is compiled in its final form, and systems that calibrate
    /// their clock first, as gVisor does for a second, have done so.
    /// </summary>
    public async Task WarmUpAsync(TimeSpan atLeast, CancellationToken cancel)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < atLeast)
        {
            await OneByOneAsync(WarmUpTurn, cancel).ConfigureAwait(false);
            await PipelinedAsync(WarmUpTurn, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Each request waits for the reply to the one before.</summary>
    public async Task OneByOneAsync(int requests, CancellationToken cancel)
    {
        for (int i = 0; i < requests; i++)
        {
            await link.WriteAsync(Request, cancel).ConfigureAwait(false);
            await ExpectAsync(cancel).ConfigureAwait(false);
        }
    }

    /// <summary>One task writes while another reads.</summary>
    public async Task PipelinedAsync(int requests, CancellationToken cancel)
    {
        var writing = Task.Run(() => WriteAsync(requests, cancel), cancel);
        for (int i = 0; i < requests; i++)
            await ExpectAsync(cancel).ConfigureAwait(false);
        await writing.ConfigureAwait(false);
    }

    private async Task WriteAsync(int requests, CancellationToken cancel)
    {
        for (; requests >= InBlock; requests -= InBlock)
            await link.WriteAsync(Block, cancel).ConfigureAwait(false);
        if (requests > 0)
            await link.WriteAsync(Requests(requests), cancel).ConfigureAwait(false);
    }

    private static string Requests(int count) => new StringBuilder().Insert(0, Request, count).ToString();

    private async ValueTask ExpectAsync(CancellationToken cancel)
    {
        string? line = await link.ReadAsync(Limit, cancel).ConfigureAwait(false);
        if (line is null || Reply.Parse(line).Status != ReplyStatus.Ok)
            throw new IOException($"the driver answered '{line ?? "nothing"}'");
    }
}
