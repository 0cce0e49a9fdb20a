namespace SockConformance.Harness.Driving;

/// <summary>A driver could not be started, or did not answer as the protocol asks; the message tells what to do.</summary>
public sealed class DriverStartException : Exception
{
    /// <inheritdoc/>
    public DriverStartException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public DriverStartException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <inheritdoc/>
    public DriverStartException()
    {
    }
}
