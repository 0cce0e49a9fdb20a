namespace SockConformance.FakeDriver.Misbehaviours;

/// <summary>What is written in place of a reply.</summary>
internal enum BabbleMode
{
    Garbage,
    HalfALine,
    SplitLine,
    Drips,
    Noise,
    Flood,
    NoisyErrors,
}
