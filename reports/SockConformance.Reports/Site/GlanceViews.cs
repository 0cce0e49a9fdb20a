using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the view of a cell at the top of an option's page.</summary>
internal static class GlanceViews
{
    public static GlanceView View(Cell cell, OptionRow row) => new(
        SystemViews.Has(cell) ? "" : Anchors.Target(cell.Column),
        "#" + Anchors.Target(cell.Column),
        ViewContext.Name(cell.Column),
        ViewContext.Title(cell.Column),
        cell.Column.Platform.Name,
        row.Promises.First(p => p.Platform == cell.Column.Platform).Words,
        StatusWords.View(cell.Outcome),
        Access(cell, Claim.Get),
        Access(cell, Claim.Set),
        Claims(cell),
        [.. cell.Kinds.Select(k => new KindView(k.Kind, StatusWords.View(k.Outcome), StatusWords.View(k.Outcome).Class != StatusWords.View(cell.Outcome).Class))]);

    /// <summary>What a get or set was answered: <c>works</c>, or <c>ENOPROTOOPT on udp4, udp6; else works</c>.</summary>
    private static string Access(Cell cell, string access)
    {
        var answers = cell.Probes(access).GroupBy(p => p.Answer.Works ? "works" : Short(p.Answer.Reply!)).OrderByDescending(g => g.Count()).ToList();
        return answers.Count switch
        {
            0 => "",
            1 => answers[0].Key,
            _ => string.Join("; ", answers.Select(g => $"{g.Key} on {string.Join(", ", g.Select(p => p.Result.Case.Kind).Distinct())}")),
        };
    }

    private static string Short(Reply reply) => LogText.Shorten(reply.Name, 60);

    private static string Claims(Cell cell)
    {
        var claims = cell.Claims.Select(g => g.Where(v => !v.Verdict.Excused && v.Verdict.SettledBy is null).ToList()).Where(g => g.Count > 0).ToList();
        if (claims.Count == 0)
            return "";
        int held = claims.Count(g => g.Any(v => v.Verdict.Code == VerdictCode.Pass) && g.All(v => v.Verdict.Code is not (VerdictCode.Fail or VerdictCode.Unresolved)));
        return $"{held} of {claims.Count} hold";
    }
}
