namespace SockConformance.Harness.Driving;

/// <summary>Starts a process for each driver.</summary>
internal sealed class ProcessHost(DriverCommand command) : IDriverHost
{
    public async Task<IDriverLink> OpenAsync(CancellationToken cancel)
    {
        var (process, reader) = await DriverStart.RunAsync(command, cancel).ConfigureAwait(false);
        return new ProcessLink(process, reader);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
