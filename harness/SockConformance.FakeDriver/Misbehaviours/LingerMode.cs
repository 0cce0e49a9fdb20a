namespace SockConformance.FakeDriver.Misbehaviours;

/// <summary>What is left of a driver when it should be gone.</summary>
internal enum LingerMode
{
    IgnoresTheEnd,
    LeavesAChild,
    OrphansAChild,
}
