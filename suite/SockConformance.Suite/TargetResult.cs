using SockConformance.Harness.Divergences;
using SockConformance.Harness.Runs;

namespace SockConformance.Suite;

/// <summary>What became of a target: its run, or why there is none.</summary>
internal sealed record TargetResult(
    Run? Run, IReadOnlyDictionary<string, RunCase> Cases, KnownDivergences? Known, string? Missing)
{
    /// <summary>Whether it is this machine's kernel that cannot run the target: no package would bring it.</summary>
    public bool Impossible { get; init; }
}
