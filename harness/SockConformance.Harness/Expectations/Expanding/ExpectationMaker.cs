namespace SockConformance.Harness.Expectations.Expanding;

/// <summary>Makes what is expected of case instances on a platform: parameters filled in, matchers parsed.</summary>
internal sealed class ExpectationMaker(Platform platform, Problems problems)
{
    /// <summary>Thousands of cases have the same few hundred matchers.</summary>
    private readonly Dictionary<string, Matcher?> matchers = new(StringComparer.Ordinal);

    private readonly Dictionary<CaseDefinition, Part[]> parts = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// One claim's part of what is expected: where no parameter is used, all cases made of a definition share it.
    /// </summary>
    private sealed record Part(Claim Claim, Expectation Expectation, ExpectedClaim? Shared);

    /// <summary>What the platform's claims expect of a case with these values.</summary>
    /// <param name="subject">The option or contract.</param>
    /// <param name="definition">The case as it is written.</param>
    /// <param name="id">The id of the case with these values.</param>
    /// <param name="names">The values.</param>
    public IReadOnlyList<ExpectedClaim> Claims(
        Subject subject, CaseDefinition definition, string id, Dictionary<string, string> names)
    {
        if (!parts.TryGetValue(definition, out var mine))
            parts[definition] = mine = [.. PartsOf(subject, definition, names)];
        var expected = new ExpectedClaim[mine.Length];
        for (int i = 0; i < mine.Length; i++)
        {
            expected[i] = mine[i].Shared ?? Expect(mine[i].Claim, mine[i].Expectation, names);
            if (mine[i].Claim.Errata.Count > 0)
                expected[i] = expected[i] with { Errata = [.. Errata(expected[i], subject, id, names)] };
        }
        return expected;
    }

    /// <summary>What a case with these values has to see.</summary>
    public IReadOnlyList<ExpectedValue> Sees(CaseDefinition definition, Dictionary<string, string> names) =>
        definition.Sees.Count == 0 ? [] : [.. definition.Sees.Select(c => Value(c, names))];

    private IEnumerable<Part> PartsOf(Subject subject, CaseDefinition definition, Dictionary<string, string> names)
    {
        foreach (var expectation in definition.Expect)
        {
            if (expectation.Platform != platform.Id || subject.Claim(platform.Id, expectation.Claim) is not { } claim)
                continue;
            bool differs = expectation.Checks
                .SelectMany(c => c.Matcher.Alternatives).Any(a => a.Contains('$', StringComparison.Ordinal));
            yield return new Part(claim, expectation, differs ? null : Expect(claim, expectation, names));
        }
    }

    private ExpectedClaim Expect(Claim claim, Expectation expectation, Dictionary<string, string> names)
    {
        var checks = new ExpectedValue[expectation.Checks.Count];
        for (int i = 0; i < checks.Length; i++)
            checks[i] = Value(expectation.Checks[i], names);
        return new ExpectedClaim(claim, checks);
    }

    private ExpectedValue Value(Check check, Dictionary<string, string> names) =>
        new(check.Label, check.Field, Parse(check, names), check.Where);

    private IEnumerable<ExpectedErratum> Errata(
        ExpectedClaim expected, Subject subject, string id, Dictionary<string, string> names)
    {
        foreach (var erratum in expected.Claim.Errata.Where(e => e.Covers(subject.Id, id)))
        {
            var observed = erratum.Observed.Select(o => Value(Named(o, expected), names)).ToList();
            var others = expected.Checks.Where(c => observed.All(o => o.Name != c.Name));
            yield return new ExpectedErratum(erratum, [.. others, .. observed]);
        }
    }

    /// <summary>
    /// A matcher without a label is of the one thing that the claim looks at; of several, lint asks for the label.
    /// </summary>
    private static Check Named(Check observed, ExpectedClaim expected) => observed.Label.Length > 0 || expected.Checks.Count == 0
        ? observed
        : observed with { Label = expected.Checks[0].Label, Field = expected.Checks[0].Field };

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
