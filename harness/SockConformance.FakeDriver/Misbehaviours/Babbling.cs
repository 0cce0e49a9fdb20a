namespace SockConformance.FakeDriver.Misbehaviours;

/// <summary>Writes something other than one whole reply, or writes it strangely.</summary>
internal sealed class Babbling(Wire wire, BabbleMode mode) : Manners(wire)
{
    public override void Misbehave()
    {
        switch (mode)
        {
            case BabbleMode.Garbage:
                Wire.Reply("*** stack smashing detected ***");
                break;
            case BabbleMode.HalfALine:
                Wire.Raw("ok val");
                Thread.Sleep(Timeout.Infinite);
                break;
            case BabbleMode.SplitLine:
                Wire.Raw("ok val");
                Thread.Sleep(150);
                Wire.Raw("ue=12");
                Thread.Sleep(150);
                Wire.Raw("34\r\n");
                break;
            case BabbleMode.Drips:
                while (true)
                {
                    Wire.Raw("x");
                    Thread.Sleep(50);
                }
            case BabbleMode.Noise:
                Wire.Raw("ok raw=" + new string('0', 1_000_000) + "\n");
                break;
            case BabbleMode.Flood:
                for (int i = 0; i < 1_000_000; i++)
                    Wire.Reply("x");
                break;
            case BabbleMode.NoisyErrors:
                for (int i = 0; i < 10_000; i++)
                    Wire.Complain(new string('e', 1023));
                Wire.Reply("ok value=1");
                break;
        }
    }
}
