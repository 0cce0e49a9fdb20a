namespace SockConformance.Harness.Expectations.Linting;

/// <summary>
/// Looks for what is readable and still wrong. One rule a file; each says where, what was found, what is allowed.
/// </summary>
public static class Lint
{
    private static readonly Action<Catalog, Problems>[] Rules =
    [
        CitationRule.Check, ScopeRule.Check, ClaimRule.Check, ExpectationRule.Check, RowRule.Check, NeedRule.Check,
        UntestableRule.Check, VersionRule.Check, KindRule.Check, ContradictionRule.Check, PortabilityRule.Check, ErrorRule.Check,
        KnownRule.Check, ErratumRule.Check, ReachRule.Check, FilterRule.Check, LooseRule.Check,
    ];

    /// <summary>All problems that the rules find.</summary>
    public static IReadOnlyList<Problem> Check(Catalog catalog)
    {
        var problems = new Problems();
        foreach (var rule in Rules)
            rule(catalog, problems);
        return problems.All;
    }
}
