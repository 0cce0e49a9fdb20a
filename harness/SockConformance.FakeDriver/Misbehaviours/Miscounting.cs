namespace SockConformance.FakeDriver.Misbehaviours;

/// <summary>Gives a reply too many or too few, or opens a case whose name ends in <c>bad</c> as another.</summary>
internal sealed class Miscounting(Wire wire, CountMode mode) : Manners(wire)
{
    public override void Case(string id, string hash)
    {
        bool bad = id.EndsWith("bad", StringComparison.Ordinal);
        switch (mode)
        {
            case CountMode.WrongId when bad:
                base.Case(id + "-other", hash);
                break;
            case CountMode.WrongHash when bad:
                base.Case(id, hash + "0");
                break;
            case CountMode.RefusesCase when bad:
                Wire.Reply("err EAFNOSUPPORT 97");
                break;
            default:
                base.Case(id, hash);
                break;
        }
    }

    public override void Misbehave()
    {
        int replies = mode switch { CountMode.OneTooMany => 2, CountMode.OneTooFew => 0, _ => 1 };
        for (int i = 0; i < replies; i++)
            Wire.Reply("ok value=1");
    }
}
