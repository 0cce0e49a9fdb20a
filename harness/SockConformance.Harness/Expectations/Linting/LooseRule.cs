using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Expectations.Linting;

/// <summary>What is expected can fail: a check that holds whatever comes is no evidence, nor is a claim of such.</summary>
internal static class LooseRule
{
    private const string Name = "loose";

    private const string Advice =
        "expect what the sentence says; where it allows everything, the claim is 'untestable' and the case asks without it";

    public static void Check(Catalog catalog, Problems problems)
    {
        foreach (var subject in catalog.Subjects)
        {
            var checks = Checks(catalog, subject).ToList();
            foreach (var held in checks.Where(h => h.HoldsAlways || (h.Check.Matcher.IsAtLeast(0) && h.IsNeverNegative)))
            {
                string found = $"'{held.Check.Matcher}' holds whatever comes, so it shows nothing";
                problems.Add(held.Check.Where, $"{found}; {Advice}", Name);
            }
            var claims = checks.GroupBy(h => (h.Expectation.Platform, h.Expectation.Claim));
            foreach (var claim in claims.Where(g => g.All(h => h.IsLoose)))
            {
                string matchers = string.Join(", ", claim.Select(h => $"'{h.Check.Matcher}'").Distinct());
                string found = $"all that the claim '{claim.Key.Claim}' expects is {matchers}, which almost nothing fails";
                problems.Add(claim.First().Check.Where, $"{found}; {Advice}", Name);
            }
        }
    }

    private static IEnumerable<Held> Checks(Catalog catalog, Subject subject) =>
        from each in subject.Cases
        where !each.IsProbe
        from expectation in each.Expect
        from check in expectation.Checks
        select new Held(catalog, subject, each, expectation, check);

    /// <summary>A check with the step that it looks at.</summary>
    private sealed record Held(Catalog Catalog, Subject Subject, CaseDefinition Case, Expectation Expectation, Check Check)
    {
        /// <summary>What a step tells of itself beside its result: lengths, counts and times.</summary>
        private static readonly string[] Counts = ["len", "written", "over", "clen", "ms", "sigpipe"];

        private string[] Words => Case.Steps.FirstOrDefault(s => s.Label == Check.Label)?.Text.Split(' ') ?? [];

        /// <summary>Of the field <c>host</c> the word <c>any</c> is an address, and no matcher for everything.</summary>
        public bool HoldsAlways => Check.Matcher.HoldsAlways && Check.Field != "host";

        public bool IsLoose =>
            HoldsAlways
            || (Check.Field != "host" && Check.Matcher.TakesBothOutcomes)
            || (IsDefault && (Check.Matcher.IsAtLeast(0) || Check.Matcher.IsAtLeast(1)));

        /// <summary>Whether a number that was observed there cannot be less than 0.</summary>
        public bool IsNeverNegative =>
            Counts.Contains(Check.Field) || (Words is ["getsockopt", _, var option, ..] && IsUnsigned(option));

        /// <summary>Whether it is what a get returned before anything was set.</summary>
        private bool IsDefault =>
            Check.Field is null
            && Words is ["getsockopt", _, var option, ..]
            && !Case.Steps.TakeWhile(s => s.Label != Check.Label).Any(s => IsSet(s, option));

        private static bool IsSet(Step step, string option) =>
            step.Text.Split(' ') is ["setsockopt", _, var set, ..] && set == option;

        private bool IsUnsigned(string option) =>
            Catalog.Options.FirstOrDefault(o => o.Name == option || o.Id == option) is { } of
            && of.Rows.GetValueOrDefault(Expectation.Platform) is { Absent: false } row
            && OptionType.Find(row.Type, of.Types) is { } type
            && Integer(type) is { IsSigned: false };

        private IntegerType? Integer(OptionType type) =>
            Check.Field is null ? type.Integer : type.Fields.FirstOrDefault(f => f.Name == Check.Field)?.Integer;
    }
}
