namespace SockConformance.Harness.Runs;

/// <summary>A run file cannot be read; the message tells file, line, what was found and what to do.</summary>
public sealed class RunFileException : Exception
{
    /// <inheritdoc/>
    public RunFileException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public RunFileException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <inheritdoc/>
    public RunFileException()
    {
    }
}
