namespace SockConformance.Harness.Targets;

/// <summary>A target could not be run: a program is missing, its driver cannot be built, or it does not start. The message names what to install.</summary>
public sealed class TargetUnavailableException : Exception
{
    /// <inheritdoc/>
    public TargetUnavailableException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public TargetUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <inheritdoc/>
    public TargetUnavailableException()
    {
    }
}
