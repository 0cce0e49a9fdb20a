namespace SockConformance.Harness.Driving;

/// <summary>
/// The way to one driver and back: a process of its own, or a channel of a shared one. Disposing of it ends the driver.
/// </summary>
internal interface IDriverLink : IAsyncDisposable
{
    /// <summary>The end of what the driver's process said on standard error, on one line.</summary>
    string ErrorText { get; }

    /// <summary>The next line without its end; null when the driver has ended.</summary>
    /// <exception cref="TimeoutException">No whole line came in time.</exception>
    /// <exception cref="InvalidDataException">A line is too long; the message holds its beginning.</exception>
    ValueTask<string?> ReadAsync(TimeSpan limit, CancellationToken cancel);

    /// <summary>Gives whole lines to the driver; may wait until it reads.</summary>
    /// <exception cref="IOException">The driver has ended.</exception>
    Task WriteAsync(string lines, CancellationToken cancel);

    /// <summary>How a driver ended whose lines have ended: <c>with exit code 3</c>, <c>by signal 9</c>.</summary>
    Task<string> DescribeEndAsync();

    /// <summary>Gives the driver up: what still waits to be written to it waits no longer.</summary>
    void Kill();
}
