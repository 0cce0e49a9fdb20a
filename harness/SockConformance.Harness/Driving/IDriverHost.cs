namespace SockConformance.Harness.Driving;

/// <summary>Where drivers live. Disposing of it ends what they shared.</summary>
internal interface IDriverHost : IAsyncDisposable
{
    /// <summary>A fresh driver; waits while as many as there can be are in use.</summary>
    /// <exception cref="DriverStartException">It cannot be started.</exception>
    Task<IDriverLink> OpenAsync(CancellationToken cancel);
}
