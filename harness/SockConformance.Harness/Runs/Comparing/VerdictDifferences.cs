using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Runs.Comparing;

/// <summary>In which verdicts two runs of a case differ.</summary>
internal static class VerdictDifferences
{
    /// <summary>What differs, claim by claim.</summary>
    public static IEnumerable<Difference> Between(RunCase old, RunCase @new)
    {
        var (before, after) = (ByClaim(old), ByClaim(@new));
        string id = @new.Transcript.CaseId;
        foreach (string claim in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            var (one, other) = (before.GetValueOrDefault(claim), after.GetValueOrDefault(claim));
            // A case without a claim says that no claim speaks; where one does now, the claim is what was added.
            if (claim.Length == 0 && (one is null || other is null))
                continue;
            var kind = (one, other) switch
            {
                (null, _) => DifferenceKind.Added,
                (_, null) => DifferenceKind.Removed,
                _ => KindOf(one, other),
            };
            if (kind is { } found)
                yield return new Difference(found, id, claim.Length == 0 ? null : claim, null, InWords(one), InWords(other));
        }
    }

    private static DifferenceKind? KindOf(Verdict old, Verdict @new) => (old.Code, @new.Code) switch
    {
        _ when @new.Flaky => old.Flaky ? null : DifferenceKind.Flaky,
        var (one, other) when one == other => old.Flaky ? DifferenceKind.ChangedVerdict : null,
        (VerdictCode.Pass, VerdictCode.Fail or VerdictCode.Unresolved or VerdictCode.Unsupported) => DifferenceKind.Regressed,
        (VerdictCode.Fail or VerdictCode.Unresolved or VerdictCode.Unsupported, VerdictCode.Pass) => DifferenceKind.Fixed,
        _ => DifferenceKind.ChangedVerdict,
    };

    private static Dictionary<string, Verdict> ByClaim(RunCase each) =>
        each.Verdicts.DistinctBy(v => v.Claim).ToDictionary(v => v.Claim ?? "", StringComparer.Ordinal);

    private static string InWords(Verdict? verdict) => verdict is null ? ""
        : RunFileFormat.Word(verdict.Code) + (CauseWords.Sentence(verdict.Cause) is { Length: > 0 } why ? ": " + why : "");
}
