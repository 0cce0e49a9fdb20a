using System.Diagnostics;

namespace SockConformance.FakeDriver.Misbehaviours;

/// <summary>Ends, or answers no more, at the request.</summary>
internal sealed class Ending(Wire wire, EndMode mode) : Manners(wire)
{
    public override void Misbehave()
    {
        Wire.Flush();
        switch (mode)
        {
            case EndMode.Crash:
                Wire.Reply("crash SIGSEGV");
                ExitCode = 3;
                break;
            case EndMode.Exit:
                Wire.Complain("out of luck");
                ExitCode = 7;
                break;
            case EndMode.Signal:
                Process.GetCurrentProcess().Kill();
                Thread.Sleep(Timeout.Infinite);
                break;
            case EndMode.Hang:
                Thread.Sleep(Timeout.Infinite);
                break;
        }
    }
}
