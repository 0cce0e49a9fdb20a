namespace SockConformance.Harness.Expectations;

/// <summary>Makes what is expected of case instances on a platform: parameters filled in, matchers parsed.</summary>
internal sealed class ExpectationMaker(Platform platform, Problems problems)
{
    /// <summary>Thousands of cases have the same few hundred matchers.</summary>
    private readonly Dictionary<string, Matcher?> matchers = new(StringComparer.Ordinal);

    /// <summary>Where no parameter is used, all cases made of a definition share what is expected of them.</summary>
    private readonly Dictionary<CaseDefinition, IReadOnlyList<ExpectedClaim>> shared = new(ReferenceEqualityComparer.Instance);

    /// <summary>What the platform's claims expect of a case with these values.</summary>
    public IReadOnlyList<ExpectedClaim> Of(Subject subject, CaseDefinition definition, Dictionary<string, string> names)
    {
        if (shared.TryGetValue(definition, out var before))
            return before;
        var mine = definition.Expect.Where(e => e.Platform == platform.Id).ToList();
        ExpectedClaim[] expected = [.. mine.Select(e => Expect(subject, e, names)).OfType<ExpectedClaim>()];
        if (!mine.SelectMany(e => e.Checks).SelectMany(c => c.Matcher.Alternatives).Any(a => a.Contains('$', StringComparison.Ordinal)))
            shared[definition] = expected;
        return expected;
    }

    private ExpectedClaim? Expect(Subject subject, Expectation expectation, Dictionary<string, string> names) =>
        subject.Claim(platform.Id, expectation.Claim) is not { } claim ? null
            : new ExpectedClaim(claim, [.. expectation.Checks.Select(c => new ExpectedValue(c.Label, c.Field, Parse(c, names), c.Where))]);

    private Matcher[] Parse(Check check, Dictionary<string, string> names) =>
        [.. check.Matcher.Alternatives.Select(a => ParseFilled(a, names, check.Where)).OfType<Matcher>()];

    private Matcher? ParseFilled(string text, Dictionary<string, string> names, Place where)
    {
        string filled = Substitution.Fill(text, names, out string? missing);
        Matcher? matcher = null;
        if (missing is null && !matchers.TryGetValue(filled, out matcher))
            matchers[filled] = matcher = Matcher.Parse(filled);
        if (matcher is null)
            problems.Add(where, $"'{filled}' is no matcher on {platform.Id}; {Matcher.Allowed}", "steps");
        return matcher;
    }
}
