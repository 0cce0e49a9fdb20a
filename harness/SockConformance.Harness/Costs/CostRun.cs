using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Costs;

/// <summary>What calls cost on one target: the content of a cost file.</summary>
/// <param name="Header">What it was of.</param>
/// <param name="Yardsticks">The target's empty call and clock.</param>
/// <param name="Entries">The measured calls, by option, get before set.</param>
/// <param name="LeftOut">Supported calls that were not measured.</param>
public sealed record CostRun(
    RunHeader Header, CostYardsticks Yardsticks, IReadOnlyList<CostEntry> Entries, IReadOnlyList<CostLeftOut> LeftOut)
{
    /// <summary>If more than this part of the figures is too noisy, nothing of the run should be believed.</summary>
    private const double MostNoisyPart = 0.25;

    /// <summary>How many of the figures are too noisy to tell.</summary>
    public int NoisyEntries => Entries.Count(e => e.Relative.Figure.TooNoisy);

    /// <summary>Whether the machine was too noisy while this was measured.</summary>
    public bool TooNoisy => NoisyEntries > MostNoisyPart * Entries.Count;
}
