namespace SockConformance.Reports.Model;

/// <summary>One thing that was expected, what was seen instead, and where.</summary>
/// <param name="Step">The label of the observed step, or null.</param>
/// <param name="Expected">What was expected there, as matchers.</param>
/// <param name="Observed">What was observed there.</param>
/// <param name="Results">The cases in which it was so; at least one.</param>
public sealed record FindingObservation(string? Step, string Expected, string Observed, IReadOnlyList<CaseResult> Results)
{
    /// <summary>The kinds of socket on which it was so.</summary>
    public IReadOnlyList<string> Kinds => [.. Results.Select(r => r.Case.Kind).OfType<string>().Distinct()];
}
