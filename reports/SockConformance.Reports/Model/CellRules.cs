using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;

namespace SockConformance.Reports.Model;

/// <summary>
/// Decides the status of an option on a target from its probes and the option's own claims: the first rule that applies.
/// </summary>
/// <remarks>Source: docs/ARCHITECTURE.md, Verdicts, cells. Contracts and known divergences have no part in it.</remarks>
public static class CellRules
{
    /// <summary>The status of a cell, with that of each kind.</summary>
    /// <param name="option">The option.</param>
    /// <param name="platform">The target's platform.</param>
    /// <param name="facts">The target's facts, or null where there is no run.</param>
    /// <param name="results">The option's cases on the target.</param>
    /// <param name="reference">The same on the reference that the target is held against, or null.</param>
    public static (CellOutcome Outcome, IReadOnlyList<KindOutcome> Kinds) Decide(
        Subject option,
        Platform platform,
        TargetFacts? facts,
        IReadOnlyList<CaseResult> results,
        IReadOnlyList<CaseResult>? reference = null)
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(platform);
        ArgumentNullException.ThrowIfNull(results);
        var promise = new Promise(platform, option.Rows.GetValueOrDefault(platform.Id));
        if (promise.Absent)
            return (new CellOutcome(CellStatus.NotApplicable), []);
        if (facts is null)
            return (new CellOutcome(CellStatus.NoRun), []);
        if (!facts.InForce(promise.Row!.From, promise.Row.Until, platform))
        {
            bool isLater = facts.InForce(promise.Row.From, until: null, platform);
            string versions = isLater ? VersionName.Range(null, promise.Row.Until) : VersionName.Range(promise.Row.From, null);
            return (new CellOutcome(CellStatus.NotApplicable, Note: versions), []);
        }
        var kinds = results.GroupBy(r => r.Case.Kind).Where(g => g.Key is not null)
            .Select(g => new KindOutcome(g.Key!, WithDocument(OfKind(promise, [.. g], reference), [.. g])))
            .OrderBy(k => Rank(promise.Row.Kinds, k.Kind)).ThenBy(k => k.Kind, StringComparer.Ordinal).ToList();
        var testable = option.Claims.Where(c => c.Platform == platform.Id && c.Shows == Shows.Effect && c.Untestable is null);
        var effects = testable.Where(c => facts.InForce(c.From, c.Until, platform));
        return (WithDocument(Outcome(promise, results, reference, kinds, [.. effects]), results), kinds);
    }

    /// <summary>An erratum and a contradiction of the documents leave the status as it is, and are told beside it.</summary>
    private static CellOutcome WithDocument(CellOutcome outcome, IReadOnlyList<CaseResult> results)
    {
        var verdicts = results.SelectMany(r => r.Verdicts).ToList();
        string settled = CellNotes.Settled(verdicts);
        string note = settled.Length > 0 && outcome.Note.Length > 0 ? $"{outcome.Note}; {settled}" : outcome.Note + settled;
        return outcome with { Document = verdicts.Any(v => v.Verdict.Excused), Note = note };
    }

    private static CellOutcome Outcome(
        Promise promise,
        IReadOnlyList<CaseResult> results,
        IReadOnlyList<CaseResult>? reference,
        IReadOnlyList<KindOutcome> kinds,
        IReadOnlyList<Claim> effects)
    {
        if (BeforeEffects(promise, results, reference) is { } outcome)
            return outcome;
        bool refusedOnSome = kinds.Any(k => k.Outcome is { Status: CellStatus.Unsupported, Mark: CellMark.AsDocumented });
        if (refusedOnSome && kinds.Any(k => k.Outcome.Status == CellStatus.Supported))
        {
            var refused = kinds.Where(k => k.Outcome.Status == CellStatus.Unsupported).Select(k => k.Kind);
            return new CellOutcome(CellStatus.Supported, CellMark.Partly, "not on " + string.Join(", ", refused));
        }
        return FromEffects(promise, results, effects);
    }

    /// <summary>Of one kind, where a claim that promises a refusal may be all that is said.</summary>
    private static CellOutcome OfKind(Promise promise, IReadOnlyList<CaseResult> results, IReadOnlyList<CaseResult>? reference) =>
        BeforeEffects(promise, results, reference) ?? (DocumentedRefusal.IsAll(results)
            ? new CellOutcome(CellStatus.Unsupported, CellMark.AsDocumented, "as documented")
            : FromEffects(promise, results, Effects(results)));

    private static IReadOnlyList<Claim> Effects(IReadOnlyList<CaseResult> results) =>
        [.. Judged(results).Select(v => v.Claim!).Where(c => c.Shows == Shows.Effect).Distinct()];

    private static CellOutcome? BeforeEffects(
        Promise promise, IReadOnlyList<CaseResult> results, IReadOnlyList<CaseResult>? reference)
    {
        var telling = results.Where(r => r.Case.Case.IsProbe || r.Verdicts.Any(v => v.Claim is not null));
        var verdicts = telling.SelectMany(r => r.Verdicts).ToList();
        if (Ignored.IsSo(results, reference))
            return new CellOutcome(CellStatus.Unsupported, CellMark.Ignored, "accepted and ignored");
        var unresolved = verdicts.FindAll(v => v.Verdict.Code == VerdictCode.Unresolved && !v.Verdict.IsBlind);
        if (unresolved.Count > 0)
            return CellNotes.Unresolved(unresolved, verdicts);
        var blocked = verdicts.Where(v => v.Verdict.Code == VerdictCode.Blocked).ToList();
        bool judged = verdicts.Any(v => v.Verdict.Code is VerdictCode.Pass or VerdictCode.Fail or VerdictCode.Unsupported);
        if (blocked.Count > 0 && !judged)
            return new CellOutcome(CellStatus.Blocked, Note: CellNotes.Needs(blocked));
        if (OfProbes(promise, results) is { } outcome)
            return outcome;
        if (verdicts.Any(v => v.Verdict.IsFault))
            return new CellOutcome(CellStatus.Divergent, Note: CellNotes.Failed(results));
        var blind = verdicts.FindAll(v => v.Verdict.IsBlind);
        return blind.Count > 0 ? CellNotes.Blind(blind, verdicts.Count) : null;
    }

    /// <summary>What the probes of get and set alone decide: that the option is refused, or works though it should be.</summary>
    private static CellOutcome? OfProbes(Promise promise, IReadOnlyList<CaseResult> results)
    {
        var probed = results.Where(r => r.Probe is { Reply: not null }).ToList();
        var probes = probed.Select(r => r.Probe!).ToList();
        if (promise.IsPromised && probes.Any(p => p.Promise == Support.Supported) && probes.TrueForAll(p => p.Refused))
            return probed.Any(r => r.Verdicts.Any(v => v.Verdict.IsFault))
                ? new CellOutcome(CellStatus.Unsupported, CellMark.Promised, "though promised")
                : new CellOutcome(CellStatus.Unsupported, CellMark.AsDocumented, "the document is wrong");
        var documented = probed.Where(r => r.Probe!.Promise == Support.Refused).ToList();
        bool crashes = results.Any(r => r.Probe is { Crashes: true, Promise: Support.Refused });
        bool fails = documented.TrueForAll(r => !r.Probe!.Works) && !crashes;
        if (promise.IsRefused && documented.Count > 0 && fails)
            return new CellOutcome(CellStatus.Unsupported, CellMark.AsDocumented, CellNotes.AsDocumented(probes));
        return promise.IsRefused && documented.Exists(r => r.Probe!.Works && r.Verdicts.Any(v => v.Verdict.IsFault))
            ? new CellOutcome(CellStatus.Divergent, CellMark.WorksThoughRefused, "works, documented as not supported")
            : null;
    }

    private static CellOutcome FromEffects(Promise promise, IReadOnlyList<CaseResult> results, IReadOnlyList<Claim> effects)
    {
        var verdicts = Judged(results).ToList();
        var open = effects.Where(e => !verdicts.Exists(v => ReferenceEquals(v.Claim, e) && IsSettled(v.Verdict)));
        if (results.Count > 0 && open.FirstOrDefault() is { } notShown)
        {
            string note = CellNotes.EffectNotShown(results, [.. verdicts.Where(v => ReferenceEquals(v.Claim, notShown))]);
            return new CellOutcome(CellStatus.Untested, CellMark.EffectNotShown, note);
        }
        return verdicts.TrueForAll(v => !IsSettled(v.Verdict))
            ? new CellOutcome(CellStatus.Untested, Note: CellNotes.NothingJudged(results, verdicts))
            : new CellOutcome(CellStatus.Supported, Note: CellNotes.Supported(promise, verdicts));
    }

    /// <summary>Whether nothing is left to ask: the claim holds, or is not for the target to keep.</summary>
    private static bool IsSettled(Verdict verdict) =>
        verdict.Code == VerdictCode.Pass || verdict.Excused || verdict.SettledBy is not null;

    private static IEnumerable<ClaimVerdict> Judged(IEnumerable<CaseResult> results) =>
        results.SelectMany(r => r.Verdicts).Where(v => v.Claim is not null && v.Verdict.Code != VerdictCode.NotApplicable);

    private static int Rank(IReadOnlyList<string> kinds, string kind)
    {
        int index = kinds.ToList().IndexOf(kind);
        return index < 0 ? int.MaxValue : index;
    }
}
