using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Expectations.Linting;

/// <summary>What is expected can fail: a check that holds whatever comes is no evidence, nor is a claim of such.</summary>
internal static class LooseRule
{
    private const string Name = "loose";

    private const string Advice =
        "expect what the sentence says; where it allows everything, the claim is 'untestable' and the case asks without it";

    public static void Check(ExpandedCases cases, Problems problems)
    {
        foreach (var subject in cases.Catalog.Subjects)
        {
            var checks = Checks(cases, subject).ToList();
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

    private static IEnumerable<Held> Checks(ExpandedCases cases, Subject subject) =>
        from each in subject.Cases
        where !each.IsProbe && each.Expect.Count > 0
        from expectation in each.Expect
        let instances = cases.Instances(each, expectation.Platform)
        from check in expectation.Checks
        select new Held(expectation, check, instances);

    /// <summary>A check with the cases in which it is held against a step.</summary>
    private sealed record Held(Expectation Expectation, Check Check, IReadOnlyList<CaseInstance> Cases)
    {
        /// <summary>What a step tells of itself beside its result: lengths, counts and times.</summary>
        private static readonly string[] Counts = ["len", "written", "over", "clen", "ms", "sigpipe"];

        /// <summary>Of the field <c>host</c> the word <c>any</c> is an address, and no matcher for everything.</summary>
        public bool HoldsAlways => Check.Matcher.HoldsAlways && Check.Field != "host";

        public bool IsLoose =>
            HoldsAlways
            || (Check.Field != "host" && Check.Matcher.TakesBothOutcomes)
            || (IsDefault && (Check.Matcher.IsAtLeast(0) || Check.Matcher.IsAtLeast(1)));

        /// <summary>Whether a number that was observed there cannot be less than 0.</summary>
        public bool IsNeverNegative =>
            Counts.Contains(Check.Field) || InEach(i => Integer(Got(i)?.Type) is { IsSigned: false });

        /// <summary>Whether it is what a get returned before anything was set.</summary>
        private bool IsDefault => Check.Field is null && InEach(i => Got(i) is { } option && !IsSetBefore(i, option));

        private bool InEach(Func<CaseInstance, bool> isSo) => Cases.Count > 0 && Cases.All(isSo);

        /// <summary>The option that the step gets; null where it does something else.</summary>
        private OptionCall? Got(CaseInstance instance) =>
            instance.Steps.FirstOrDefault(s => s.Label == Check.Label)?.Request.Asked is { } asked
            && asked.Verb.Is(VerbTraits.Gets) ? asked.Option : null;

        private bool IsSetBefore(CaseInstance instance, OptionCall option) => instance.Steps
            .TakeWhile(s => s.Label != Check.Label).Select(s => s.Request.Asked)
            .Any(r => r.Verb.Is(VerbTraits.Sets) && r.Option is { } set && AreSame(set, option));

        private static bool AreSame(OptionCall one, OptionCall other) => (one.Level, one.Name) == (other.Level, other.Name);

        private IntegerType? Integer(OptionType? type) =>
            Check.Field is null ? type?.Integer : type?.Fields.FirstOrDefault(f => f.Name == Check.Field)?.Integer;
    }
}
