namespace SockConformance.Harness.Expectations.Linting;

/// <summary>
/// Looks for what is readable and still wrong. One rule a file; each says where, what was found, what is allowed.
/// </summary>
public static class Lint
{
    private static readonly Action<Catalog, Problems>[] Rules =
    [
        CitationRule.Check,
        ScopeRule.Check,
        ClaimRule.Check,
        ExpectationRule.Check,
        RowRule.Check,
        NeedRule.Check,
        UntestableRule.Check,
        VersionRule.Check,
        KindRule.Check,
        ContradictionRule.Check,
        PortabilityRule.Check,
        ErrorRule.Check,
        KnownRule.Check,
        ChangeRule.Check,
        ReachRule.Check,
        FilterRule.Check,
    ];

    /// <summary>Those that look at cases as they are put to a platform.</summary>
    private static readonly Action<ExpandedCases, Problems>[] RulesOfCases = [ErratumRule.Check, LooseRule.Check];

    /// <summary>All problems that the rules find.</summary>
    public static IReadOnlyList<Problem> Check(Catalog catalog)
    {
        var problems = new Problems();
        foreach (var rule in Rules)
            rule(catalog, problems);
        var cases = new ExpandedCases(catalog);
        foreach (var rule in RulesOfCases)
            rule(cases, problems);
        return problems.All;
    }
}
