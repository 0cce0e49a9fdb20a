namespace SockConformance.Harness.Planning;

/// <summary>What a scan asks.</summary>
/// <param name="Levels">The levels' numbers.</param>
/// <param name="Names">The options' numbers, in each level.</param>
/// <param name="Kinds">The kinds of socket.</param>
/// <param name="Set">Whether options are also set, which may change the system that is asked.</param>
public sealed record ScanRange(IReadOnlyList<long> Levels, IReadOnlyList<long> Names, IReadOnlyList<string> Kinds, bool Set);
