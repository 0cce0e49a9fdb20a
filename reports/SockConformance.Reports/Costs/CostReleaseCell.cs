using SockConformance.Harness.Costs;

namespace SockConformance.Reports.Costs;

/// <summary>What a call costs on a release.</summary>
/// <param name="Times">In times the empty call of the same release.</param>
/// <param name="Nanoseconds">By the release's own clock.</param>
public sealed record CostReleaseCell(Figure Times, Figure Nanoseconds)
{
    /// <summary>The ratio with its margin.</summary>
    public string Text => $"{Times.Text} ± {Times.MarginText}";

    /// <summary>Whether the ratio is too noisy to be believed.</summary>
    public bool Noisy => Times.TooNoisy;
}
