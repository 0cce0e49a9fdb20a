namespace SockConformance.FakeDriver.Misbehaviours;

/// <summary>Answers hello with something else.</summary>
internal sealed class Greeting(Wire wire, string answer) : Manners(wire)
{
    public override void Hello() => Wire.Reply(answer);
}
