namespace SockConformance.FakeDriver.Misbehaviours;

/// <summary>Starts late, never, or with the wrong word.</summary>
internal sealed class Starting(Wire wire, StartMode mode) : Manners(wire)
{
    public override void Start()
    {
        switch (mode)
        {
            case StartMode.Announces:
                Wire.Raw("ready\n");
                break;
            case StartMode.AnnouncesWrongly:
                Wire.Raw("login:\n");
                break;
            case StartMode.Hangs:
                Thread.Sleep(Timeout.Infinite);
                break;
            case StartMode.Slow:
                Thread.Sleep(600);
                break;
            case StartMode.Exits:
            case StartMode.ExitsOnce when PidFile.Count == 1:
                Wire.Complain("no such device");
                Environment.Exit(4);
                break;
        }
    }
}
