namespace SockConformance.Harness.Runs.Comparing;

/// <summary>Differences that say the same of several kinds of socket: what a person reads as one.</summary>
/// <param name="First">The first of them; it speaks for all but in its parameters.</param>
/// <param name="Members">All of them, sorted by case.</param>
public sealed record DifferenceGroup(Difference First, IReadOnlyList<Difference> Members)
{
    /// <summary>The parameters of the members: <c>tcp4</c>, <c>tcp6</c>; empty where they have none.</summary>
    public IReadOnlyList<string> Parameters => [.. Members.Select(m => m.Parameters).Where(p => p.Length > 0).Distinct()];

    /// <summary>The groups, worst first, then by option and case.</summary>
    public static IReadOnlyList<DifferenceGroup> Groups(IEnumerable<Difference> differences) =>
    [
        .. differences.GroupBy(d => (d.Kind, d.Subject, d.CaseName, d.Claim, d.Step, d.Before, d.After))
            .Select(g => g.OrderBy(d => d.CaseId, StringComparer.Ordinal).ToList()).Select(m => new DifferenceGroup(m[0], m))
            .OrderBy(g => g.First.Kind)
            .ThenBy(g => g.First.CaseId, StringComparer.Ordinal)
            .ThenBy(g => g.First.Claim, StringComparer.Ordinal),
    ];
}
