namespace SockConformance.FakeDriver.Misbehaviours;

/// <summary>Says ok to everything, also to a level and a name that no system has.</summary>
internal sealed class Gullible(Wire wire) : Manners(wire)
{
    public override void Request(string[] words) => Wire.Reply("ok us=1");
}
