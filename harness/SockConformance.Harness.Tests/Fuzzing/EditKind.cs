namespace SockConformance.Harness.Tests.Fuzzing;

/// <summary>What is done to an input.</summary>
internal enum EditKind
{
    Delete,
    Insert,
    Replace,
    Repeat,
    CutOff,
    Flip,
    Swap,
}
