using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Model;

/// <summary>The few words under a cell's status.</summary>
internal static class CellNotes
{
    /// <summary>An unresolved cell; a fail beside it is told, because the status alone would hide it.</summary>
    public static CellOutcome Unresolved(IReadOnlyList<ClaimVerdict> unresolved, IReadOnlyList<ClaimVerdict> all)
    {
        int fails = all.Where(v => v.Verdict.IsFault).Select(v => v.Claim?.Name).Distinct().Count();
        string also = fails == 0 ? "" : $"; {Count(fails, "claim")} {(fails == 1 ? "fails" : "fail")}";
        return unresolved.All(v => v.Verdict.Flaky)
            ? new CellOutcome(CellStatus.Unresolved, CellMark.Flaky, "flaky: differs each time" + also)
            : new CellOutcome(CellStatus.Unresolved, Note: $"{unresolved.Count} of {Count(all.Count, "verdict")}{also}");
    }

    /// <summary>What is lacking: <c>needs ipv6</c>.</summary>
    public static string Needs(IEnumerable<ClaimVerdict> blocked)
    {
        var needs = blocked.Select(v => CauseWords.Need(v.Verdict.Cause)).Distinct().ToList();
        return Shorten(needs[0]) + (needs.Count > 1 ? $", and {needs.Count - 1} more" : "");
    }

    /// <summary>How many promises are not kept, and on which kinds, where it is not all of them.</summary>
    public static string Failed(IReadOnlyList<CaseResult> results)
    {
        var all = results.SelectMany(r => r.Verdicts.Select(v => (Result: r, v.Claim, v.Verdict.Code, v.Verdict.IsFault)));
        var verdicts = all.Where(v => v.Claim is not null).ToList();
        var failed = verdicts.Where(v => v.IsFault).ToList();
        int claims = failed.Select(v => v.Claim!.Name).Distinct().Count();
        var told = verdicts.FindAll(v => v.Code is VerdictCode.Pass or VerdictCode.Fail);
        int put = told.Select(v => v.Claim!.Name).Distinct().Count();
        var names = failed.Select(v => v.Claim!.Name).ToHashSet();
        var judged = told.Where(v => names.Contains(v.Claim!.Name));
        int tried = judged.Select(v => v.Result.Case.Kind).OfType<string>().Distinct().Count();
        var kinds = failed.Select(v => v.Result.Case.Kind).OfType<string>().Distinct().ToList();
        string some = kinds.Count <= 3 ? ", on " + string.Join(", ", kinds) : $", on {kinds.Count} of {tried} kinds";
        string where = kinds.Count == 0 || kinds.Count == tried ? "" : some;
        return $"{claims} of {Count(put, "claim")} {(claims == 1 ? "fails" : "fail")}{where}";
    }

    public static string AsDocumented(IReadOnlyList<ProbeAnswer> probes)
    {
        var silent = probes.Where(p => p.Promise == Support.Silent && p.Works).Select(p => p.Access).Distinct().ToList();
        return silent.Count == 0 ? "as documented" : $"as documented; {string.Join(" and ", silent)} works";
    }

    /// <summary>Why a documented effect was not seen, where something else of the option was.</summary>
    public static string EffectNotShown(IReadOnlyList<CaseResult> results, IReadOnlyList<ClaimVerdict> claim)
    {
        bool works = results.Any(r => r.Probe?.Works == true || r.Verdicts.Any(v => v.Verdict.Code == VerdictCode.Pass));
        string accepted = works ? "accepted, " : "";
        var blocked = claim.Where(v => v.Verdict.Code == VerdictCode.Blocked).ToList();
        bool refused = claim.Any(v => v.Verdict.Code == VerdictCode.Unsupported);
        string other = refused ? ": refused there" : claim.Count == 0 ? ": not in this run" : "";
        string why = blocked.Count > 0 ? $": {Needs(blocked)}" : other;
        return $"{accepted}effect not shown{why}";
    }

    public static string NothingJudged(IReadOnlyList<CaseResult> results, IReadOnlyCollection<ClaimVerdict> verdicts) =>
        results.Count == 0 ? "not in this run"
            : verdicts.Count == 0 ? "nothing promised"
            : verdicts.Any(v => v.Verdict.Code == VerdictCode.Unsupported) ? "refused; not promised" : "";

    /// <summary>Cases that did not see what they look for: nothing is said of their claims.</summary>
    public static CellOutcome Blind(IReadOnlyList<ClaimVerdict> blind, int all) =>
        new(CellStatus.Unresolved, Note: $"{blind.Count} of {Count(all, "verdict")}: the case cannot see it");

    /// <summary>
    /// Which side holds, where documents contradict each other: <c>documents differ: 'reads' holds</c>; empty where they do not.
    /// </summary>
    public static string Settled(IReadOnlyCollection<ClaimVerdict> verdicts)
    {
        var holds = verdicts.Select(v => v.Verdict.SettledBy).OfType<string>().Distinct().ToList();
        string names = string.Join(", ", holds.Select(h => $"'{h}'"));
        return holds.Count == 0 ? "" : $"documents differ: {names} {(holds.Count == 1 ? "holds" : "hold")}";
    }

    public static string Supported(Promise promise, IReadOnlyCollection<ClaimVerdict> verdicts)
    {
        string only = promise.Words is "get only" or "set only" ? promise.Words : "";
        int open = verdicts.GroupBy(v => v.Claim!.Name).Count(g => !g.Any(v => IsShown(v.Verdict)));
        return open == 0 ? only : (only.Length > 0 ? only + "; " : "") + Count(open, "claim") + " not shown";
    }

    private static bool IsShown(Verdict verdict) =>
        verdict.Code == VerdictCode.Pass || verdict.Excused || verdict.SettledBy is not null;

    public static string Count(int n, string noun) => n == 1 ? "1 " + noun : $"{n} {noun}s";

    private static string Shorten(string text) => text.Length <= 48 ? text : text[..47] + "…";
}
