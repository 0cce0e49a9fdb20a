using System.Diagnostics;

namespace SockConformance.FakeDriver.Misbehaviours;

/// <summary>Stays when its input ends, or leaves a child behind that holds its pipes.</summary>
internal sealed class Lingering(Wire wire, LingerMode mode) : Manners(wire)
{
    public override void Misbehave()
    {
        Wire.Flush();
        if (mode == LingerMode.IgnoresTheEnd)
        {
            Wire.Reply("ok");
            return;
        }
        var wait = new ProcessStartInfo(Environment.ProcessPath!) { ArgumentList = { "wait", "30000" }, UseShellExecute = false };
        using var child = Process.Start(wait)!;
        if (mode == LingerMode.OrphansAChild)
            Environment.Exit(5);
        Thread.Sleep(Timeout.Infinite);
    }

    public override void End()
    {
        if (mode == LingerMode.IgnoresTheEnd)
            Thread.Sleep(Timeout.Infinite);
    }
}
