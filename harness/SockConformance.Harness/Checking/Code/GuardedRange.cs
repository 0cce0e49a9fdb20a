namespace SockConformance.Harness.Checking.Code;

/// <summary>Tokens that are reached only under a condition.</summary>
/// <param name="First">The index of the first.</param>
/// <param name="End">The index behind the last.</param>
/// <param name="When">The condition.</param>
internal readonly record struct GuardedRange(int First, int End, Condition When);
