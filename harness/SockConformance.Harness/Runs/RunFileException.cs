using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Runs;

/// <summary>A file that this program wrote (a run, costs, a scan) cannot be read, or several do not go together.</summary>
public sealed class RunFileException : InputException
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
    public RunFileException(Place where, string what, Exception? inner = null)
        : base(where, what, inner)
    {
    }

    /// <inheritdoc/>
    public RunFileException()
    {
    }
}
