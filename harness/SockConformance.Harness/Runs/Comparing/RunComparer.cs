using SockConformance.Harness.Expectations;
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
        var (before, after) = (old.CasesById(), @new.CasesById());
        var differences = new List<Difference>();
        var left = new LeftOut();
        int compared = 0;
        bool sameTarget = old.Header.Target == @new.Header.Target;
        foreach (string id in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            var (one, other) = (before.GetValueOrDefault(id), after.GetValueOrDefault(id));
            switch (one is { IsAsked: true }, other is { IsAsked: true })
            {
                case (false, false):
                    break;
                case (true, true) when one!.Transcript.Hash != other!.Transcript.Hash:
                    left.Changed++;
                    break;
                case (true, true):
                    compared++;
                    differences.AddRange(OfCase(one!, other!, caseOf(id, one!.Transcript.Hash), left, sameTarget));
                    break;
                case var _ when NeedsPatience(one) || NeedsPatience(other):
                    left.Patience++;
                    break;
                case (true, false) when other is null && Covers(@new, id):
                    differences.Add(new Difference(DifferenceKind.Removed, id, null, null, Codes(one!), ""));
                    break;
                case (false, true) when one is not null || Covers(old, id):
                    differences.Add(new Difference(DifferenceKind.Added, id, null, null, "", Codes(other!)));
                    break;
                default:
                    left.NotAsked++;
                    break;
            }
        }
        return new TargetComparison(old.Header, @new.Header, ComparisonNotes.Notes(old, @new, left), compared, differences);
    }

    /// <summary>Whether a run was of the case too, had the expectations had it then.</summary>
    private static bool Covers(Run run, string id) =>
        run.Complete && (run.Header.Only.Count == 0 || run.Header.Only.Any(p => Glob.Matches(p, id)));

    private static bool NeedsPatience(RunCase? each) =>
        each is not null && each.Verdicts.Any(v => v.Cause.Kind == CauseKind.NeedsPatience);

    private static List<Difference> OfCase(
        RunCase old, RunCase @new, CaseInstance? instance, LeftOut left, bool sameTarget)
    {
        string id = @new.Transcript.CaseId;
        if (Fault(@new) is { } fault && Fault(old) is null)
        {
            string? claim = @new.Verdicts.FirstOrDefault(v => v.Code != VerdictCode.Pass)?.Claim;
            return [new Difference(DifferenceKind.Crashed, id, claim, null, Codes(old), Wording.Text(fault))];
        }
        var verdicts = VerdictDifferences.Between(old, @new).ToList();
        if (@new.Verdicts.All(v => Unseen.Contains(v.Code)))
            return verdicts;
        if (instance is null)
        {
            left.Unknown += verdicts.Count == 0 ? 1 : 0;
            return verdicts;
        }
        // Where a promise is not kept, nothing says that what else is seen is the same each time: a datagram goes to one socket
        // or the other. A value still is one.
        bool broken = verdicts.Count > 0 || @new.Verdicts.Any(v => v.Code == VerdictCode.Fail);
        var told = Labels(old.Verdicts.Concat(@new.Verdicts), verdicts.Count > 0);
        var seen = Observations.Differing(instance, old, @new, broken, sameTarget).Where(o => !told.Contains(o.Label));
        var answers = seen.Select(o => new Difference(DifferenceKind.ChangedValue, id, null, o.Label, o.Before, o.After));
        return [.. answers, .. verdicts];
    }

    /// <summary>The labels of which a changed verdict tells already what was seen.</summary>
    private static HashSet<string> Labels(IEnumerable<Verdict> verdicts, bool haveChanged) =>
        haveChanged ? [.. verdicts.Select(v => v.Cause.Label).OfType<string>()] : [];

    /// <summary>A fault that no claim expects.</summary>
    private static Reply? Fault(RunCase each) => each.Verdicts.Count > 0 && each.Verdicts.All(v => v.Code == VerdictCode.Pass)
        ? null
        : each.Transcript.Exchanges.Select(e => e.Reply).FirstOrDefault(r => r.Status is ReplyStatus.Crash or ReplyStatus.Ended);

    private static string Codes(RunCase each) =>
        string.Join(", ", each.Verdicts.Select(v => v.Code).Distinct().Select(RunFileFormat.Word));
}
