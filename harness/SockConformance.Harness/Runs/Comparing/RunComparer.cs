using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Runs.Comparing;

/// <summary>Compares two runs, case by case and claim by claim.</summary>
/// <remarks>Pure. What a run was never asked is neither removed nor added: a note counts it.</remarks>
public static class RunComparer
{
    /// <summary>
    /// The codes of cases in which what was seen says little: the option is not there, was refused, or the case broke off, so
    /// that what follows was seen on a socket that is not as the case means it.
    /// </summary>
    private static readonly VerdictCode[] Unseen =
        [VerdictCode.Unsupported, VerdictCode.Blocked, VerdictCode.Unresolved, VerdictCode.NotApplicable];

    /// <summary>What differs.</summary>
    /// <param name="old">The run before.</param>
    /// <param name="new">The run after; of the same platform.</param>
    /// <param name="caseOf">The case of an id and hash, or null where the expectations have no such case now: then its values
    /// cannot be told from what varies, and are not compared.</param>
    public static TargetComparison Compare(Run old, Run @new, Func<string, string, CaseInstance?> caseOf)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        ArgumentNullException.ThrowIfNull(caseOf);
        var (before, after) = (ById(old), ById(@new));
        bool sameCases = old.Complete && @new.Complete
            && old.Header.Only.Order(StringComparer.Ordinal).SequenceEqual(@new.Header.Only.Order(StringComparer.Ordinal));
        var differences = new List<Difference>();
        var left = new LeftOut();
        foreach (string id in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            switch (before.GetValueOrDefault(id), after.GetValueOrDefault(id))
            {
                case ({ } one, { } other) when one.Transcript.Hash != other.Transcript.Hash:
                    left.Changed++;
                    break;
                case ({ } one, { } other):
                    differences.AddRange(OfCase(one, other, caseOf(id, one.Transcript.Hash), left));
                    break;
                case ({ } one, null) when sameCases:
                    differences.Add(new Difference(DifferenceKind.Removed, id, null, null, Codes(one), ""));
                    break;
                case (null, { } other) when sameCases:
                    differences.Add(new Difference(DifferenceKind.Added, id, null, null, "", Codes(other)));
                    break;
                default:
                    left.NotAsked++;
                    break;
            }
        }
        return new TargetComparison(old.Header, @new.Header, ComparisonNotes.Notes(old, @new, left), differences);
    }

    /// <summary>A case that was planned later than its run stands in the run without exchanges; it was not asked there.</summary>
    private static Dictionary<string, RunCase> ById(Run run)
    {
        var asked = run.Cases.Where(c => c.Transcript.Exchanges.Count > 0);
        return asked.DistinctBy(c => c.Transcript.CaseId).ToDictionary(c => c.Transcript.CaseId, StringComparer.Ordinal);
    }

    private static List<Difference> OfCase(RunCase old, RunCase @new, CaseInstance? instance, LeftOut left)
    {
        string id = @new.Transcript.CaseId;
        if (Fault(@new) is { } fault && Fault(old) is null)
        {
            string? claim = @new.Verdicts.FirstOrDefault(v => v.Code != VerdictCode.Pass)?.Claim;
            return [new Difference(DifferenceKind.Crashed, id, claim, null, Codes(old), Wording.Text(fault))];
        }
        var verdicts = OfVerdicts(old, @new).ToList();
        if (verdicts.Count > 0)
            return verdicts;
        if (@new.Verdicts.All(v => Unseen.Contains(v.Code)))
            return [];
        // Where a promise is not kept, nothing says that what else is seen is the same each time: a datagram goes to one socket
        // or the other. A value still is one.
        bool broken = @new.Verdicts.Any(v => v.Code == VerdictCode.Fail);
        if (instance is not null)
        {
            var seen = Observations.Differing(instance, old, @new, broken);
            return [.. seen.Select(o => new Difference(DifferenceKind.ChangedValue, id, null, o.Label, o.Before, o.After))];
        }
        left.Unknown++;
        return [];
    }

    private static IEnumerable<Difference> OfVerdicts(RunCase old, RunCase @new)
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

    /// <summary>A fault that no claim expects.</summary>
    private static Reply? Fault(RunCase each) => each.Verdicts.Count > 0 && each.Verdicts.All(v => v.Code == VerdictCode.Pass)
        ? null
        : each.Transcript.Exchanges.Select(e => e.Reply).FirstOrDefault(r => r.Status is ReplyStatus.Crash or ReplyStatus.Ended);

    private static Dictionary<string, Verdict> ByClaim(RunCase each) =>
        each.Verdicts.DistinctBy(v => v.Claim ?? "").ToDictionary(v => v.Claim ?? "", StringComparer.Ordinal);

    private static string Codes(RunCase each) =>
        string.Join(", ", each.Verdicts.Select(v => v.Code).Distinct().Select(RunFileFormat.Word));

    private static string InWords(Verdict? verdict) => verdict is null ? ""
        : RunFileFormat.Word(verdict.Code) + (CauseWords.Sentence(verdict.Cause) is { Length: > 0 } why ? ": " + why : "");
}
