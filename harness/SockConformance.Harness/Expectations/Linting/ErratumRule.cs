using System.Text.RegularExpressions;
using SockConformance.Harness.Expectations.Expanding;

namespace SockConformance.Harness.Expectations.Linting;

/// <summary>
/// An erratum speaks of cases that its claim has, says another answer than the claim does, and names a source that one can look
/// up.
/// </summary>
internal static partial class ErratumRule
{
    private const string Name = "erratum";

    public static void Check(ExpandedCases cases, Problems problems)
    {
        var withErrata = cases.Catalog.Subjects
            .SelectMany(s => s.Claims.Where(c => c.Errata.Count > 0).Select(c => (Subject: s, Claim: c))).ToList();
        foreach (var (_, claim) in withErrata)
            foreach (var erratum in claim.Errata)
                CheckTexts(erratum, problems);
        foreach (var shared in withErrata.GroupBy(e => e.Claim.Errata[0].Where).Where(g => g.Count() > 1))
        {
            string platforms = string.Join(", ", shared.Select(e => e.Claim.Platform));
            string found = $"the erratum stands at a claim of several platforms ({platforms})";
            problems.Add(shared.Key, $"{found}; each has a system and evidence of its own, so write the claim for each", Name);
        }
        foreach (var (subject, claim) in withErrata.Where(e => cases.Catalog.Platforms.ContainsKey(e.Claim.Platform)))
        {
            var ofSubject = subject.Cases.SelectMany(c => cases.Instances(c, claim.Platform)).ToList();
            foreach (var erratum in claim.Errata)
                CheckCases(erratum, claim, ofSubject, problems);
        }
    }

    private static void CheckTexts(Erratum erratum, Problems problems)
    {
        if (erratum.Evidence.Count > 0 && !erratum.Evidence.Any(e => Source().IsMatch(e)))
        {
            string found = $"the evidence '{erratum.Evidence[0]}' names nothing that one can look up";
            const string commit = "a commit (12 hexadecimal digits or more)";
            problems.Add(
                erratum.Where, $"{found}; allowed: a file with its line (net/core/sock.c:123), {commit} or a link", Name);
        }
        if (erratum.Why.Length < 10)
            problems.Add(erratum.Where, "'why' is a sentence that says what the platform does instead", Name);
    }

    private static void CheckCases(Erratum erratum, Claim claim, IReadOnlyList<CaseInstance> cases, Problems problems)
    {
        var judged = cases.Where(i => i.Expected.Any(e => ReferenceEquals(e.Claim, claim))).ToList();
        foreach (string pattern in erratum.Cases.Where(p => !judged.Exists(i => IsNamed(p, i))))
            problems.NotAllowed(
                erratum.Where,
                $"the case of the claim '{claim.Name}'",
                pattern,
                judged.Select(i => CaseId.Parse(i.Id).WithoutSubject),
                Name);
        var covered = judged.Where(i => erratum.Covers(i.Subject.Id, i.Id)).ToList();
        if (judged.Count == 0)
            problems.Add(
                erratum.Where,
                $"the claim '{claim.Name}' of {claim.Platform} has no case that could show this answer; write one",
                Name);
        if (covered.Count == 0)
            return;
        if (covered.FirstOrDefault(i => LacksLabel(erratum, i, claim)) is { } several)
        {
            string found = $"the claim '{claim.Name}' expects several answers of the case '{several.Case.Name}'";
            problems.Add(erratum.Where, $"{found}; say which are others: observed: {{ label: MATCHER }}", Name);
        }
        var labels = covered.SelectMany(i => i.Steps).Select(s => s.Label).OfType<string>().Distinct().ToList();
        foreach (var observed in erratum.Observed.Where(o => o.Label.Length > 0 && !labels.Contains(o.Label)))
            problems.NotAllowed(observed.Where, "the label", observed.Label, labels, Name);
        if (!covered.Any(i => Differs(erratum, i, claim)))
            problems.Add(
                erratum.Where,
                $"what is observed is what the claim '{claim.Name}' expects; an erratum says the answer that holds instead",
                Name);

        bool IsNamed(string pattern, CaseInstance instance) =>
            (erratum with { Cases = [pattern] }).Covers(instance.Subject.Id, instance.Id);
    }

    private static bool LacksLabel(Erratum erratum, CaseInstance instance, Claim claim) =>
        erratum.Observed.Any(o => o.Label.Length == 0) && instance.Expected.Single(
            e => ReferenceEquals(e.Claim, claim)).Checks.Count > 1;

    /// <summary>Whether some answer that the erratum allows is one that the claim does not.</summary>
    private static bool Differs(Erratum erratum, CaseInstance instance, Claim claim)
    {
        var expected = instance.Expected.Single(e => ReferenceEquals(e.Claim, claim));
        var instead = expected.Errata.Single(e => ReferenceEquals(e.Erratum, erratum)).Checks;
        return expected.Checks.Any(c => instead.Where(i => i.Name == c.Name).SelectMany(i => i.Matchers).Any(m => !Allows(c, m)));

        bool Allows(ExpectedValue check, Matcher other) => check.Matchers.Any(m => m.Covers(other, instance.Platform));
    }

    [GeneratedRegex(@"[\w/.-]+\.(c|h|S|rs|go|py|y|in|sh):\d+|\b[0-9a-f]{12,40}\b|https?://\S+")]
    private static partial Regex Source();
}
