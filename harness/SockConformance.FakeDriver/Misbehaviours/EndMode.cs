namespace SockConformance.FakeDriver.Misbehaviours;

/// <summary>How a driver comes to its end in the middle of a case.</summary>
internal enum EndMode
{
    Crash,
    Exit,
    Signal,
    Hang,
}
