using SockConformance.Harness.Campaign;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Targets;

namespace SockConformance.Tool;

/// <summary>What became of a target.</summary>
/// <param name="Target">The target.</param>
/// <param name="Run">Its run, or null where there is none.</param>
/// <param name="Times">Where the run's time went.</param>
/// <param name="Complaint">Why there is no run; null too where it was ended before it began.</param>
internal sealed record TargetOutcome(Target Target, Run? Run, CampaignTimes? Times, string? Complaint)
{
    /// <summary>Whether this kernel runs no programs of the target's kind, which nothing can mend.</summary>
    public bool IsForeign { get; init; }
}
