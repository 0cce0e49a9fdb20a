using System.Text;
using SockConformance.Harness.Driving;
using SockConformance.Harness.Protocol;

namespace SockConformance.Benchmarks.Traffic;

/// <summary>Puts the same requests to a driver in two ways, and reads each reply as the harness reads it.</summary>
internal sealed class Asker(IDriverLink link, TimeSpan startLimit, int requests)
{
    private const string Request = "getsockopt s SOL_SOCKET SO_RCVBUF int\n";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly string all = new StringBuilder().Insert(0, Request, requests).ToString();

    /// <summary>Makes the socket, and puts everything once, for the compilers' sake.</summary>
    public async Task BeginAsync(CancellationToken cancel)
    {
        await link.WriteAsync("hello\n", cancel).ConfigureAwait(false);
        if (await link.ReadAsync(startLimit, cancel).ConfigureAwait(false) is null)
            throw new IOException($"the driver ended {await link.DescribeEndAsync().ConfigureAwait(false)}");
        await link.WriteAsync("case bench 1\nsocket s AF_INET SOCK_STREAM 0\n", cancel).ConfigureAwait(false);
        await ExpectAsync(cancel).ConfigureAwait(false);
        await ExpectAsync(cancel).ConfigureAwait(false);
        for (int i = 0; i < 5; i++)
        {
            await OneByOneAsync(cancel).ConfigureAwait(false);
            await PipelinedAsync(cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Each request waits for the reply to the one before.</summary>
    public async Task OneByOneAsync(CancellationToken cancel)
    {
        for (int i = 0; i < requests; i++)
        {
            await link.WriteAsync(Request, cancel).ConfigureAwait(false);
            await ExpectAsync(cancel).ConfigureAwait(false);
        }
    }

    /// <summary>One task writes while another reads, as the harness does.</summary>
    public async Task PipelinedAsync(CancellationToken cancel)
    {
        var writing = Task.Run(() => link.WriteAsync(all, cancel), cancel);
        for (int i = 0; i < requests; i++)
            await ExpectAsync(cancel).ConfigureAwait(false);
        await writing.ConfigureAwait(false);
    }

    private async ValueTask ExpectAsync(CancellationToken cancel)
    {
        string? line = await link.ReadAsync(Limit, cancel).ConfigureAwait(false);
        if (line is null || Reply.Parse(line).Status != ReplyStatus.Ok)
            throw new IOException($"the driver answered '{line ?? "nothing"}'");
    }
}
