using System.Runtime.InteropServices;

namespace SockConformance.Tool;

/// <summary>
/// Ends a command that can end in the middle: at Ctrl-C, at a request to terminate and when its terminal is closed. A second
/// signal ends the program at once.
/// </summary>
internal sealed class Ending : IDisposable
{
    private static readonly PosixSignal[] Signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    private readonly CancellationTokenSource source = new();
    private readonly IReadOnlyList<PosixSignalRegistration> registrations;

    /// <summary>Listens from now on.</summary>
    public Ending() => registrations = [.. Signals.Select(s => PosixSignalRegistration.Create(s, End))];

    /// <summary>Is cancelled by the first signal.</summary>
    public CancellationToken Asked => source.Token;

    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
        source.Dispose();
    }

    private void End(PosixSignalContext context)
    {
        context.Cancel = !source.IsCancellationRequested;
        source.Cancel();
    }
}
