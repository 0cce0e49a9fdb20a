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
        Href(cell),
        ViewContext.Name(cell.Column),
        ViewContext.Title(cell.Column),
        cell.Column.Platform.Name,
        row.Promises.First(p => p.Platform == cell.Column.Platform).Words,
        StatusWords.View(cell.Outcome),
        Access(cell, Claim.Get),
        Access(cell, Claim.Set),
        Claims(cell),
        [.. cell.Kinds.Select(k => Kind(k.Kind, StatusWords.View(k.Outcome), StatusWords.View(cell.Outcome)))]);

    private static KindView Kind(string kind, StatusView own, StatusView whole) => new(kind, own, own.Class != whole.Class);

    /// <summary>The target's section on this page, or on that of the option of which this is another name.</summary>
    private static string Href(Cell cell) =>
        (cell.Meant is { } meant ? "../../" + Anchors.Page(meant) : "") + "#" + Anchors.Target(cell.Column);

    /// <summary>What a get or set was answered: <c>works</c>, or <c>ENOPROTOOPT on udp4, udp6; else works</c>.</summary>
    private static string Access(Cell cell, string access)
    {
        var groups = cell.Probes(access).GroupBy(p => p.Answer.Works ? "works" : Short(p.Answer.Reply!));
        var answers = groups.OrderByDescending(g => g.Count()).ToList();
        return answers.Count switch
        {
            0 => "",
            1 => answers[0].Key,
            _ => string.Join("; ", answers.Select(g => $"{g.Key} on {Kinds(g.Select(p => p.Result))}")),
        };
    }

    /// <summary>Whether a claim was kept: some case passed, and none failed or was left open.</summary>
    public static bool Holds(IEnumerable<VerdictCode> codes)
    {
        var all = codes.ToHashSet();
        return all.Contains(VerdictCode.Pass) && !all.Contains(VerdictCode.Fail) && !all.Contains(VerdictCode.Unresolved);
    }

    /// <summary>The verdicts of each claim, without those for which the documents are to blame.</summary>
    public static IReadOnlyList<IReadOnlyList<VerdictCode>> Judged(Cell cell)
    {
        var verdicts = cell.Claims.Select(g => g.Select(v => v.Verdict).Where(v => !v.Excused && v.SettledBy is null));
        var own = verdicts.Select(g => g.Select(v => v.Code));
        return [.. own.Select(codes => (IReadOnlyList<VerdictCode>)[.. codes]).Where(c => c.Count > 0)];
    }

    private static string Kinds(IEnumerable<CaseResult> results) =>
        string.Join(", ", results.Select(r => r.Case.Kind).Distinct());

    private static string Short(Reply reply) => LogText.Shorten(reply.Name, 60);

    private static string Claims(Cell cell)
    {
        var claims = Judged(cell);
        if (claims.Count == 0)
            return "";
        int held = claims.Count(Holds);
        return $"{held} of {claims.Count} hold";
    }
}
