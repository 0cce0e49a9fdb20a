namespace SockConformance.Harness.Driving;

/// <summary>Gives out the channels of one shared process, and starts it again when it has ended.</summary>
internal sealed class ChannelHost(DriverCommand command) : IDriverHost
{
    /// <summary>A transport that does not start twice in a row will not: its many sessions must not each wait for it.</summary>
    private const int MostFailures = 2;

    private readonly SemaphoreSlim free = new(command.Channels, command.Channels);
    private readonly SemaphoreSlim starting = new(1, 1);
    private ChannelTransport? transport;
    private DriverStartException? failure;
    private int failures;

    public async Task<IDriverLink> OpenAsync(CancellationToken cancel)
    {
        await free.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await starting.WaitAsync(cancel).ConfigureAwait(false);
            try
            {
                return (await CurrentAsync(cancel).ConfigureAwait(false)).Open(() => free.Release());
            }
            finally
            {
                starting.Release();
            }
        }
        catch
        {
            free.Release();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (transport is not null)
            await transport.DisposeAsync().ConfigureAwait(false);
        transport = null;
    }

    private async Task<ChannelTransport> CurrentAsync(CancellationToken cancel)
    {
        if (transport is { HasEnded: false })
            return transport;
        if (failures >= MostFailures)
            throw new DriverStartException(failure!.Message, failure);
        await DisposeAsync().ConfigureAwait(false);
        try
        {
            transport = await ChannelTransport.StartAsync(command, cancel).ConfigureAwait(false);
            failures = 0;
            return transport;
        }
        catch (DriverStartException e)
        {
            (failure, failures) = (e, failures + 1);
            throw;
        }
    }
}
