using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the view of a transcript that several systems and cases have in common.</summary>
internal static class TranscriptViews
{
    private const int MostNames = 6;
    private const int LongestReason = 400;

    /// <summary>Links lead to the first cases that fail, and to no others.</summary>
    private const int MostIds = 4;

    /// <summary>The transcript of the first, and who else has it.</summary>
    public static TranscriptView View(IReadOnlyList<Answered> alike)
    {
        var first = alike[0].Result;
        var (before, marked, after) = LogText.Parts(first);
        return new TranscriptView(
            Status(first),
            Who(alike),
            [.. first.Verdicts.GroupBy(Reason).Where(g => g.Key.Length > 0).Select(Why)],
            [.. first.Verdicts.OrderBy(v => CaseResult.Rank(v.Verdict.Code))
                .GroupBy(v => (StatusWords.View(v.Verdict), Reason(v))).Select(Verdict)],
            before,
            marked,
            after);
    }

    /// <summary>How a case came out.</summary>
    public static StatusView Status(CaseResult result) =>
        result.Decisive is { } decisive ? StatusWords.View(decisive.Verdict) : StatusWords.View(result.Worst);

    private static IReadOnlyList<WhoView> Who(IReadOnlyList<Answered> alike)
    {
        var systems = alike.GroupBy(a => a.Column).Select(g => (Column: g.Key, Results: g.Select(a => a.Result).ToList()));
        var same = systems.GroupBy(s => On(s.Results));
        return [.. same.Select(g => new WhoView([.. g.Select(s => SystemIds(s.Column, s.Results))], g.Key))];
    }

    private static string On(List<CaseResult> results)
    {
        if (results[0].Case.Parameters.Count == 0)
            return "";
        var (shared, members) = TranscriptFold.Names(results);
        return (shared.Length > 0 ? shared + ": " : "") + GroupedSystems.Some(members, MostNames);
    }

    private static SystemIdsView SystemIds(TargetColumn column, List<CaseResult> results)
    {
        bool fails = results[0].Verdicts.Any(v => v.Verdict.IsFault) || results[0].Crash is not null;
        var ids = results.Take(fails ? MostIds : 0).Select(r => Anchors.Answer(column, r.Case));
        return new SystemIdsView(GroupedSystems.Name(column), [.. ids]);
    }

    private static string Why(IGrouping<string, ClaimVerdict> verdicts)
    {
        string claims = string.Join(", ", verdicts.Select(v => v.Claim?.Name).OfType<string>());
        return claims.Length == 0 ? verdicts.Key : $"{claims}: {verdicts.Key}";
    }

    private static string Reason(ClaimVerdict verdict) =>
        LogText.Shorten(CauseWords.Sentence(verdict.Verdict.Cause), LongestReason);

    private static VerdictView Verdict(IGrouping<(StatusView Status, string Reason), ClaimVerdict> alike)
    {
        var claims = alike.Select(v => v.Claim).OfType<Claim>().Select(c => new LinkView(c.Name, "#" + Anchors.Claim(c)));
        return new VerdictView(alike.Key.Status, [.. claims], alike.Key.Reason);
    }
}
