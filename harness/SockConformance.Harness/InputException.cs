using SockConformance.Harness.Expectations;

namespace SockConformance.Harness;

/// <summary>
/// Something that was given cannot be used; the message tells where, what was found, what is allowed and what to do.
/// </summary>
public class InputException : Exception
{
    /// <summary>For input that stands in no file: a word of the command line, a folder that is not there.</summary>
    public InputException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public InputException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>For input that stands in a file; the message begins with the place.</summary>
    public InputException(Place where, string what, Exception? inner = null)
        : base($"{where}: {what}", inner) => Where = where;

    /// <summary>Several problems, one a line, and perhaps a last line.</summary>
    public InputException(IReadOnlyList<Problem> problems, string? end = null)
        : base(string.Join('\n', problems.Select(p => p.ToString()).Append(end).OfType<string>())) =>
        Where = problems.Count > 0 ? problems[0].Where : null;

    /// <inheritdoc/>
    public InputException()
    {
    }

    /// <summary>The place of the first problem; null where the input stands in no file.</summary>
    public Place? Where { get; }
}
