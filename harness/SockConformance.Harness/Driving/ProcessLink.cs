using System.Text;

namespace SockConformance.Harness.Driving;

/// <summary>A driver that has a process of its own.</summary>
internal sealed class ProcessLink(DriverProcess process, LineReader reader) : IDriverLink
{
    public string ErrorText => process.ErrorText;

    public ValueTask<string?> ReadAsync(TimeSpan limit, CancellationToken cancel) => reader.ReadAsync(limit, cancel);

    public async Task WriteAsync(string lines, CancellationToken cancel)
    {
        await process.Input.WriteAsync(Encoding.Latin1.GetBytes(lines), cancel).ConfigureAwait(false);
        await process.Input.FlushAsync(cancel).ConfigureAwait(false);
    }

    public Task<string> DescribeEndAsync() => process.DescribeEndAsync();

    public void Kill() => process.Kill();

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync().ConfigureAwait(false);
        reader.Dispose();
    }
}
