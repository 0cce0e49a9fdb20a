using System.ComponentModel;

namespace SockConformance.Harness.Targets;

/// <summary>
/// A target could not be run: a program is missing, its driver cannot be built, or it does not start. The message names what to
/// install.
/// </summary>
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

    /// <summary>The number that the system gives for a program that it cannot run: ENOEXEC, ERROR_BAD_EXE_FORMAT.</summary>
    private static int ForeignProgram => OperatingSystem.IsWindows() ? 193 : 8;

    /// <summary>
    /// Whether this kernel does not run programs of the target's kind, such as one without support for 32-bit programs (ENOEXEC,
    /// on Windows ERROR_BAD_EXE_FORMAT). No package can mend that.
    /// </summary>
    public bool IsForeignProgram => Causes().OfType<Win32Exception>().Any(e => e.NativeErrorCode == ForeignProgram);

    private IEnumerable<Exception> Causes()
    {
        for (var cause = InnerException; cause is not null; cause = cause.InnerException)
            yield return cause;
    }
}
