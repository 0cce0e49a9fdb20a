namespace SockConformance.Harness.Expectations.Expanding;

/// <summary>Makes what is expected of case instances on a platform: parameters filled in, matchers parsed.</summary>
internal sealed class ExpectationMaker(Platform platform, Problems problems)
{
    /// <summary>Thousands of cases have the same few hundred matchers.</summary>
    private readonly Dictionary<string, Matcher?> matchers = new(StringComparer.Ordinal);

    private readonly Dictionary<CaseDefinition, Part[]> parts = new(ReferenceEqualityComparer.Instance);

    /// <summary>One claim's part of what is expected: where no parameter is used, all cases made of a definition share it.</summary>
    private sealed record Part(Claim Claim, Expectation Expectation, ExpectedClaim? Shared);

    /// <summary>What the platform's claims expect of a case with these values.</summary>
    public IReadOnlyList<ExpectedClaim> Claims(Subject subject, CaseDefinition definition, Dictionary<string, string> names)
    {
        if (!parts.TryGetValue(definition, out var mine))
            parts[definition] = mine = [.. PartsOf(subject, definition, names)];
        var expected = new ExpectedClaim[mine.Length];
        for (int i = 0; i < mine.Length; i++)
            expected[i] = mine[i].Shared ?? Expect(mine[i].Claim, mine[i].Expectation, names);
        return expected;
    }

    private IEnumerable<Part> PartsOf(Subject subject, CaseDefinition definition, Dictionary<string, string> names)
    {
        foreach (var expectation in definition.Expect)
        {
            if (expectation.Platform != platform.Id || subject.Claim(platform.Id, expectation.Claim) is not { } claim)
                continue;
            bool differs = expectation.Checks.SelectMany(c => c.Matcher.Alternatives).Any(a => a.Contains('$', StringComparison.Ordinal));
            yield return new Part(claim, expectation, differs ? null : Expect(claim, expectation, names));
        }
    }

    private ExpectedClaim Expect(Claim claim, Expectation expectation, Dictionary<string, string> names)
    {
        var checks = new ExpectedValue[expectation.Checks.Count];
        for (int i = 0; i < checks.Length; i++)
        {
            var check = expectation.Checks[i];
            checks[i] = new ExpectedValue(check.Label, check.Field, Parse(check, names), check.Where);
        }
        return new ExpectedClaim(claim, checks);
    }

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
