using System.Globalization;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Model;

/// <summary>Collects the promises that a target does not keep.</summary>
internal static class Findings
{
    /// <summary>The findings of cases of one subject on one target, worst first.</summary>
    public static IReadOnlyList<Finding> FromResults(IReadOnlyList<CaseResult> results)
    {
        var faults =
            from result in results
            from verdict in result.Verdicts
            where verdict.Claim is not null && verdict.Verdict.IsFault
            select (Result: result, Verdict: verdict);
        var failed = faults.GroupBy(f => f.Verdict.Claim!, ReferenceEqualityComparer.Instance)
            .Select(g => OfClaim((Claim)g.Key!, [.. g]));
        return [.. failed.Concat(Crashes(results)).OrderBy(f => f.Consequence).ThenByDescending(f => f.Cases)];
    }

    private static Finding OfClaim(Claim claim, IReadOnlyList<(CaseResult Result, ClaimVerdict Verdict)> failed) => new(
        failed.Select(f => ConsequenceOf(claim, f.Result)).Min(),
        claim,
        [.. failed.Select(f => (f.Result, f.Verdict.Verdict.Cause, Crash: Crash(f.Result)))
            .GroupBy(f => (
                f.Result.Case.Case.Name,
                Step: f.Cause.Name,
                f.Cause.Expected,
                Observed: IsTime(f.Cause) ? "" : Observed(f.Cause),
                f.Crash))
            .Select(g => new FindingObservation(
                g.Key.Step,
                g.Key.Expected ?? "",
                (IsTime(g.First().Cause) ? Range([.. g.Select(f => Observed(f.Cause))]) : g.Key.Observed)
                    + (g.Key.Crash is { } crash && crash != g.Key.Observed ? $"; then {crash}" : ""),
                [.. g.Select(f => f.Result)]))
            .OrderBy(o => o.Results.Min(r => ConsequenceOf(claim, r))).ThenByDescending(o => o.Results.Count)]);

    /// <summary>A time is another on each kind; what matters is that all of them are wrong.</summary>
    private static bool IsTime(Cause cause) => cause is { Kind: CauseKind.Differs, Field: "ms" };

    private static string Observed(Cause cause) => cause.Kind == CauseKind.Differs ? CauseWords.Observed(cause) : "";

    private static string Range(IReadOnlyList<string> times)
    {
        var numbers = times.Select(t => double.TryParse(t, CultureInfo.InvariantCulture, out double n) ? n : double.NaN).Order()
            .ToList();
        return numbers[0].Equals(numbers[^1]) || double.IsNaN(numbers[0])
            ? times[0]
            : string.Create(CultureInfo.InvariantCulture, $"{numbers[0]} to {numbers[^1]}");
    }

    private static string? Crash(CaseResult result) => result.Crash is { } reply ? Wording.Text(reply) : null;

    /// <summary>Faults in cases that no claim judged: nothing was promised of them, and yet nobody wants one.</summary>
    private static IEnumerable<Finding> Crashes(IReadOnlyList<CaseResult> results)
    {
        var crashed = results.Where(r => r.Crash is not null && r.Verdicts.All(v => !v.Verdict.IsFault)).ToList();
        if (crashed.Count == 0)
            yield break;
        var observations = crashed.GroupBy(r => (r.Case.Case.Name, Crash: Wording.Text(r.Crash!)))
            .Select(g => new FindingObservation(CrashedStep(g.First()), "no fault", g.Key.Crash, [.. g]));
        yield return new Finding(Consequence.Crash, null, [.. observations]);
    }

    private static string? CrashedStep(CaseResult result) =>
        result.Steps.First(s => s.Exchange.Reply.Status == ReplyStatus.Crash).Step.Label;

    /// <summary>What the answer tells; else what who explained it says; else what the claim is about.</summary>
    private static Consequence ConsequenceOf(Claim claim, CaseResult result)
    {
        var verdict = result.Verdicts.First(v => ReferenceEquals(v.Claim, claim));
        var told = Consequences.Consequence(result.Case, result.Transcript, verdict.Verdict) ?? verdict.Known?.Consequence;
        return told ?? claim.Shows switch
        {
            Shows.Effect => Consequence.Effect,
            Shows.Value => Consequence.Value,
            Shows.Access => Consequence.RefusedThoughPromised,
            _ => Consequence.ErrorOrLength,
        };
    }
}
