namespace SockConformance.Harness.Expectations.Linting;

/// <summary>What is expected can fail: a check that holds whatever comes, and a claim that has only such, are no evidence.</summary>
internal static class LooseRule
{
    private const string Name = "loose";

    private const string Advice = "expect what the sentence says; where it allows everything, the claim is 'untestable' and the case asks without it";

    public static void Check(Catalog catalog, Problems problems)
    {
        foreach (var subject in catalog.Subjects)
        {
            var written = subject.Cases.Where(c => !c.IsProbe).SelectMany(c => c.Expect.Select(e => (Case: c, Expectation: e))).ToList();
            var checks = written.SelectMany(w => w.Expectation.Checks.Select(c => new Held(catalog, subject, w.Case, w.Expectation, c))).ToList();
            foreach (var held in checks.Where(h => (h.Check.Matcher.HoldsAlways && h.Check.Field != "host") || (h.Check.Matcher.IsAtLeast(0) && h.IsNeverNegative)))
                problems.Add(held.Check.Where, $"'{held.Check.Matcher}' holds whatever comes, so it shows nothing; {Advice}", Name);
            foreach (var claim in checks.GroupBy(h => (h.Expectation.Platform, h.Expectation.Claim)).Where(g => g.All(h => h.IsLoose)))
            {
                string all = string.Join(", ", claim.Select(h => $"'{h.Check.Matcher}'").Distinct());
                problems.Add(claim.First().Check.Where, $"all that the claim '{claim.Key.Claim}' expects is {all}, which almost nothing fails; {Advice}", Name);
            }
        }
    }

    /// <summary>A check with the step that it looks at.</summary>
    private sealed record Held(Catalog Catalog, Subject Subject, CaseDefinition Case, Expectation Expectation, Check Check)
    {
        /// <summary>What a step tells of itself beside its result: lengths, counts and times.</summary>
        private static readonly string[] Counts = ["len", "written", "over", "clen", "ms", "sigpipe"];

        private string[] Words => Case.Steps.FirstOrDefault(s => s.Label == Check.Label)?.Text.Split(' ') ?? [];

        public bool IsLoose => Check.Matcher.TakesBothOutcomes || (IsDefault && (Check.Matcher.IsAtLeast(0) || Check.Matcher.IsAtLeast(1)));

        /// <summary>Whether a number that was observed there cannot be less than 0.</summary>
        public bool IsNeverNegative => Counts.Contains(Check.Field) || (Words is ["getsockopt", _, var option, ..] && IsUnsigned(option));

        /// <summary>Whether it is what a get returned before anything was set.</summary>
        private bool IsDefault =>
            Check.Field is null
            && Words is ["getsockopt", _, var option, ..]
            && !Case.Steps.TakeWhile(s => s.Label != Check.Label).Any(s => s.Text.StartsWith("setsockopt", StringComparison.Ordinal) && s.Text.Split(' ').Contains(option));

        private bool IsUnsigned(string option) =>
            Catalog.Options.FirstOrDefault(o => o.Name == option || o.Id == option)?.Rows.GetValueOrDefault(Expectation.Platform) is { Absent: false } row
            && Types.OptionType.Find(row.Type, Subject.Types) is { } type
            && (Check.Field is null ? type.Integer : type.Fields.FirstOrDefault(f => f.Name == Check.Field)?.Integer) is { IsSigned: false };
    }
}
