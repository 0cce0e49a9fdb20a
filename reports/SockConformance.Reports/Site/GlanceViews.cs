using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the table of systems of an option's page: systems that do the same share a row.</summary>
internal static class GlanceViews
{
    private const int ShownTitles = 3;
    private const int ShownFindings = 3;

    /// <summary>The rows, in the order of the columns.</summary>
    public static IReadOnlyList<GlanceView> Views(IReadOnlyList<Cell> cells) =>
        [.. cells.GroupBy(Key).Select(g => View([.. g]))];

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

    private static GlanceView View(IReadOnlyList<Cell> cells)
    {
        var first = cells[0];
        return new GlanceView(
            [.. cells.Select((c, i) => System(c, i < ShownTitles && cells.Count <= ShownTitles))],
            first.Column.Platform.Name,
            StatusWords.View(first.Outcome),
            Access(first, Claim.Get),
            Access(first, Claim.Set),
            Claims(first),
            Kinds(first),
            [.. first.Findings.Take(ShownFindings).Select(f => Finding(first, f))],
            first.Findings.Count > ShownFindings ? $"{first.Findings.Count - ShownFindings} more" : null);
    }

    private static LinkView Finding(Cell cell, Finding finding) => new(
        finding.Claim?.Name ?? StatusWords.View(finding.Consequence).Word,
        "#" + DivergenceViews.Id(cell.Column.Platform, finding));

    /// <summary>All that a row shows but names and titles.</summary>
    private static (string Platform, CellOutcome Outcome, string Access, string Kinds, string Findings) Key(Cell cell) => (
        cell.Column.Platform.Id,
        cell.Outcome,
        $"{Access(cell, Claim.Get)}\n{Access(cell, Claim.Set)}\n{Claims(cell)}\n{cell.Meant?.Id}",
        string.Join('\n', cell.Kinds.Select(k => $"{k.Kind} {StatusWords.View(k.Outcome).Class}")),
        string.Join('\n', cell.Findings.Select(f => f.Claim?.Name)));

    private static SystemNameView System(Cell cell, bool hasTitle) => new(
        Anchors.Target(cell.Column),
        GroupedSystems.Name(cell.Column),
        Href(cell),
        hasTitle && cell.Column.Run is not null ? ViewContext.Title(cell.Column) : "");

    /// <summary>The target's page, or the target on the page of the option of which this is another name.</summary>
    private static string Href(Cell cell)
    {
        if (cell.Meant is { } meant)
            return $"../../{Anchors.Page(meant)}#{Anchors.Target(cell.Column)}";
        return cell.Column.Run is null ? "" : "../../" + Anchors.Page(cell.Column);
    }

    /// <summary>The kinds of socket by outcome; where all have the cell's own, without it.</summary>
    private static IReadOnlyList<KindGroupView> Kinds(Cell cell)
    {
        string whole = StatusWords.View(cell.Outcome).Class;
        var groups = cell.Kinds.GroupBy(k => StatusWords.View(k.Outcome) with { Note = "", Document = false }).ToList();
        return [.. groups.Select(g => new KindGroupView(
            groups.Count == 1 && g.Key.Class == whole ? null : g.Key, string.Join(", ", g.Select(k => k.Kind))))];
    }

    /// <summary>What a get or set was answered: <c>works</c>, or <c>ENOPROTOOPT on udp4, udp6; works on the others</c>.</summary>
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

    private static string Kinds(IEnumerable<CaseResult> results) =>
        string.Join(", ", results.Select(r => r.Case.Kind).Distinct());

    private static string Short(Reply reply) => LogText.Shorten(reply.Name, 60);

    private static string Claims(Cell cell)
    {
        var claims = Judged(cell);
        return claims.Count == 0 ? "" : $"{claims.Count(Holds)} of {claims.Count}";
    }
}
