namespace SockConformance.Harness.Expectations.Linting;

/// <summary>What is expected names claims that there are and steps that are observed.</summary>
internal static class ExpectationRule
{
    private const string Name = "expectation";

    public static void Check(Catalog catalog, Problems problems)
    {
        foreach (var subject in catalog.Subjects)
            foreach (var each in subject.Cases.Where(c => !c.IsProbe))
                CheckCase(subject, each, problems);
    }

    private static void CheckCase(Subject subject, CaseDefinition each, Problems problems)
    {
        var labels = each.Steps.Select(s => s.Label).OfType<string>().ToList();
        foreach (var step in each.Steps.Where(s => s.Label is { } l && labels.Count(x => x == l) > 1).Skip(1))
            problems.Add(step.Where, $"the label '{step.Label}' stands at two steps; rename one", Name);
        foreach (var expectation in each.Expect)
        {
            if (subject.Claim(expectation.Platform, expectation.Claim) is null)
                problems.NotAllowed(
                    expectation.Where,
                    $"the claim of {expectation.Platform}",
                    expectation.Claim,
                    subject.Claims.Where(c => c.Platform == expectation.Platform).Select(c => c.Name),
                    Name);
            if (expectation.Checks.Count == 0)
                problems.Add(
                    expectation.Where, $"the claim '{expectation.Claim}' expects nothing here; write 'label: matcher'", Name);
            foreach (var check in expectation.Checks)
            {
                if (!labels.Contains(check.Label))
                    problems.NotAllowed(check.Where, "the label", check.Label, labels, Name);
                foreach (string other in check.Matcher.Labels)
                    if (!labels.Contains(other) && !other.StartsWith('$'))
                        problems.NotAllowed(check.Where, "the label", other, labels, Name);
            }
        }
        foreach (var seen in each.Sees.Where(s => !labels.Contains(s.Label)))
            problems.NotAllowed(seen.Where, "the label under 'sees'", seen.Label, labels, Name);
        if (each.Expect.Count == 0 && labels.Count == 0)
            problems.Add(
                each.Where,
                $"the case '{each.Name}' has neither a claim nor a labelled step, so it asks nothing; label what it is to show",
                Name);
        foreach (string varies in each.Varies.Where(v => !labels.Contains(v.Split('.')[0])))
            problems.NotAllowed(each.Where, "the label under 'varies'", varies.Split('.')[0], labels, Name);
    }
}
