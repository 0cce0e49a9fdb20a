namespace SockConformance.FakeDriver.Misbehaviours;

/// <summary>What happens before the first request is read.</summary>
internal enum StartMode
{
    Announces,
    AnnouncesWrongly,
    Hangs,
    Slow,
    Exits,
    ExitsOnce,
}
