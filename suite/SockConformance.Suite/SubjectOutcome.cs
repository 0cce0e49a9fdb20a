using SockConformance.Harness.Divergences;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;

namespace SockConformance.Suite;

/// <summary>
/// What a target answered to the cases of one option or contract that a claim speaks for. Each case that fails has a
/// paragraph.
/// </summary>
/// <param name="Unlisted">Divergences that no list explains, and cases that have no result at all.</param>
/// <param name="Flaky">Cases that came out otherwise when they were run again.</param>
/// <param name="Listed">Divergences that the target's list explains, with its reason.</param>
/// <param name="Unjudged">Why cases show neither that the document is right nor that it is wrong.</param>
/// <param name="Judged">How many cases do show it.</param>
internal sealed record SubjectOutcome(
    IReadOnlyList<string> Unlisted,
    IReadOnlyList<string> Flaky,
    IReadOnlyList<string> Listed,
    IReadOnlyList<VerdictCode> Unjudged,
    int Judged)
{
    /// <summary>Looks at the cases of a subject in a run.</summary>
    /// <param name="header">Says which target it was.</param>
    /// <param name="results">The run's cases by id.</param>
    /// <param name="known">The target's list.</param>
    /// <param name="cases">The subject's cases.</param>
    public static SubjectOutcome FromRun(
        RunHeader header, IReadOnlyDictionary<string, RunCase> results, KnownDivergences known, IEnumerable<CaseInstance> cases)
    {
        List<string> unlisted = [], flaky = [], listed = [];
        List<VerdictCode> unjudged = [];
        int judged = 0;
        foreach (var each in cases)
        {
            if (!results.TryGetValue(each.Id, out var result))
            {
                unlisted.Add($"{each.Id} was not run");
                continue;
            }
            foreach (var verdict in result.Verdicts)
            {
                if (known.Find(each.Id, verdict) is { } entry)
                    listed.Add($"{each.Id} {verdict.Claim}: {entry.Reason}");
                else if (KnownDivergences.IsDivergence(verdict))
                    unlisted.Add(Paragraph(header, each, verdict));
                else if (verdict.Flaky)
                    flaky.Add(Paragraph(header, each, verdict));
            }
            if (result.Verdicts.Any(v => v.Code == VerdictCode.Pass || v.Excused || v.Flaky || KnownDivergences.IsDivergence(v)))
                judged++;
            else
                unjudged.Add(result.Verdicts[0].Code);
        }
        return new SubjectOutcome(unlisted, flaky, listed, unjudged, judged);
    }

    private static string Paragraph(RunHeader header, CaseInstance each, Verdict verdict)
    {
        var claim = each.Subject.Claim(header.Platform, verdict.Claim ?? "");
        var lines = new List<string> { $"{each.Id}: {RunFileFormat.Word(verdict.Code)}" };
        lines.Add($"  claim     {verdict.Claim}: {claim?.Says} {claim?.Cite}".TrimEnd());
        var difference = verdict.Cause.Difference();
        if (difference is not null)
            lines.Add($"  expected  {difference.Name}: {difference.Expected}");
        string reason = CauseWords.Sentence(verdict.Cause);
        lines.Add($"  observed  {(difference is null ? reason : CauseWords.Observed(difference))}");
        if (verdict.Flaky)
            lines.Add($"  why       {reason}");
        lines.Add($"  again     sockconf run --target {header.Target} --only {each.Id} --show");
        return string.Join('\n', lines);
    }
}
