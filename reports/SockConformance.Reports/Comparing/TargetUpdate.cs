using SockConformance.Harness.Runs.Comparing;
using SockConformance.Harness.Runs.Releases;

namespace SockConformance.Reports.Comparing;

/// <summary>What came to a target between a kept run and a new one.</summary>
/// <param name="Runs">Both runs, and what has to be known to compare them.</param>
/// <param name="Step">What is answered otherwise, option by option, and why.</param>
public sealed record TargetUpdate(TargetComparison Runs, ReleaseStep Step)
{
    /// <summary>The names of the options that changed so.</summary>
    public IReadOnlyList<string> Options(ChangeQuality quality) =>
        [.. Step.Options.Where(o => Has(o, quality)).Select(o => o.Subject.Name)];

    private static bool Has(OptionStep option, ChangeQuality quality) =>
        option.Quality == quality || option.Notes.Any(n => n.Change.Quality == quality);
}
