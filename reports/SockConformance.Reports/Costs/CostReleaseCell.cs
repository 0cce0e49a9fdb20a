using System.Globalization;
using SockConformance.Harness.Costs;

namespace SockConformance.Reports.Costs;

/// <summary>What a call costs on a release.</summary>
/// <param name="Figure">In times the empty call of the same release; null where it was not measured.</param>
/// <param name="Change">Its cost by that on the release before; null where noise may explain that they differ.</param>
public readonly record struct CostReleaseCell(Figure? Figure, double? Change)
{
    /// <summary>The figure with its margin; <c>-</c> where there is none.</summary>
    public string Text => Figure is { } figure ? $"{figure.Text} ± {figure.MarginText}" : "-";

    /// <summary>Whether the figure is too noisy to be believed.</summary>
    public bool Noisy => Figure is { TooNoisy: true };

    /// <summary>What changed, in words; empty where nothing did, or where the figure is too noisy.</summary>
    public string Words => Noisy || Change is not { } ratio ? "" : InWords(ratio);

    /// <summary><c>dearer by 12 %</c>, <c>cheaper by 3 %</c>.</summary>
    public static string InWords(double ratio) =>
        string.Create(CultureInfo.InvariantCulture, $"{(ratio > 1 ? "dearer" : "cheaper")} by {Math.Abs(ratio - 1) * 100:0} %");
}
