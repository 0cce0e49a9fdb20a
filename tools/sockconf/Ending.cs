using System.Globalization;
using System.Runtime.InteropServices;

namespace SockConformance.Tool;

/// <summary>
/// Ends a command that can end in the middle: at Ctrl-C, at a request to terminate and when its terminal is closed. A second
/// signal ends the program at once. A signal that the program's parent let be ignored (<c>nohup</c>, or Ctrl-C for a job that a
/// script started with <c>&amp;</c>) stays ignored, as the parent wants it; the others end it.
/// </summary>
internal sealed class Ending : IDisposable
{
    private const string IgnoredLine = "SigIgn:";

    /// <summary>The signals, with the numbers that they have on every POSIX system.</summary>
    private static readonly (PosixSignal Signal, int Number)[] Signals =
        [(PosixSignal.SIGINT, 2), (PosixSignal.SIGTERM, 15), (PosixSignal.SIGHUP, 1)];

    private readonly CancellationTokenSource source = new();
    private readonly IReadOnlyList<PosixSignalRegistration> registrations;

    /// <summary>Listens from now on.</summary>
    public Ending()
    {
        ulong ignored = Ignored();
        var heard = Signals.Where(s => (ignored & (1UL << (s.Number - 1))) == 0);
        registrations = [.. heard.Select(s => PosixSignalRegistration.Create(s.Signal, End))];
    }

    /// <summary>Is cancelled by the first signal.</summary>
    public CancellationToken Asked => source.Token;

    /// <summary>Listens no more: the next signal ends the program as it ends any.</summary>
    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
    }

    /// <summary>
    /// The signals that are ignored, bit n - 1 for number n. To listen for one would end that, and .NET has no way to ask; where
    /// Linux does not tell either, none is.
    /// </summary>
    private static ulong Ignored()
    {
        try
        {
            string? line = File.ReadLines("/proc/self/status")
                .FirstOrDefault(l => l.StartsWith(IgnoredLine, StringComparison.Ordinal));
            return ulong.TryParse(line?[IgnoredLine.Length..].Trim(), NumberStyles.HexNumber, null, out ulong mask) ? mask : 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private void End(PosixSignalContext context)
    {
        context.Cancel = !source.IsCancellationRequested;
        source.Cancel();
    }
}
