using System.Globalization;
using SockConformance.FakeDriver;

// SockConformance.FakeDriver MODE [channels]: a driver that speaks the protocol and misbehaves in the one way that MODE names.
if (args is ["wait", var milliseconds])
{
    // The child that a driver leaves behind: it holds the pipes that it inherited and does nothing.
    PidFile.Add(Environment.ProcessId);
    Thread.Sleep(int.Parse(milliseconds, CultureInfo.InvariantCulture));
    return 0;
}
var wire = new Wire(args is [_, "channels"]);
if (args.Length == 0 || Modes.Find(args[0], wire) is not { } manners)
{
    wire.Complain($"usage: SockConformance.FakeDriver MODE [channels]; MODE is one of {string.Join(", ", Modes.Names)}");
    return 2;
}
PidFile.Add(Environment.ProcessId);
return Session.Run(wire, manners);
