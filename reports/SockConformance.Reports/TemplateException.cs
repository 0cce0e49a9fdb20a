using SockConformance.Harness;

namespace SockConformance.Reports;

/// <summary>
/// A template is a file that cannot be used: missing or broken. The message tells file, line, what was found and what to
/// do.
/// </summary>
public sealed class TemplateException : InputException
{
    /// <inheritdoc/>
    public TemplateException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public TemplateException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <inheritdoc/>
    public TemplateException()
    {
    }
}
