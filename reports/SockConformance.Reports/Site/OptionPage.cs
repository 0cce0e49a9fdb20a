using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the page of an option, from the answer to the evidence.</summary>
internal static class OptionPage
{
    private const string Root = "../../";
    private const int ShownBites = 4;
    private const int ShownCards = 5;

    /// <summary>The page.</summary>
    /// <param name="context">The site.</param>
    /// <param name="index">Which row of the matrix.</param>
    public static OptionView View(ViewContext context, int index)
    {
        var rows = context.Matrix.Rows;
        var row = rows[index];
        var option = row.Option;
        var cards = DivergenceViews.Views(context, row);
        var cases = context.Brief ? [] : CaseViews.Cases(context, option, [.. row.Cells.Select(c => (c.Column, c.Results))]);
        var contradictions = option.Contradictions.Select(c => context.Contradiction(option, c, null)).ToList();
        return new OptionView(
            context.Page($"{option.Name} ({option.Level})", Anchors.Page(option), IndexPage.Path),
            option.Name,
            option.Level!,
            option.Summary,
            option.Portability,
            Root + IndexPage.Path + "#" + Anchors.Id(option.Id),
            index > 0 ? SubjectPages.Neighbour(rows[index - 1].Option, Root) : null,
            index + 1 < rows.Count ? SubjectPages.Neighbour(rows[index + 1].Option, Root) : null,
            SupportViews.Views(row),
            DocumentFacts.Defaults(row),
            [.. cards.Take(ShownBites).Select(DivergenceViews.Head)],
            cards.Count > ShownBites ? CellNotes.Count(cards.Count - ShownBites, "more promise") : null,
            GlanceViews.Views(row.Cells),
            Repeat(row),
            [.. row.Cells.Select(c => (Cell: c, Line: CostTargets.Line(context, c))).Where(c => c.Line is not null)
                .Select(c => new CellCostView(GroupedSystems.Name(c.Cell.Column), c.Line!))],
            ReleaseViews.Strips(context, row),
            [.. context.Matrix.Platforms.Select(p => p.Platform.Name)],
            DocumentFacts.Facts(context, row),
            context.Brief ? [] : ErrorsPage.OfOption(context, option),
            context.Brief ? [] : Elsewhere(context.Catalog, option),
            context.Catalog.Names.Find(option.Id)?.UsedBy?.Words ?? "",
            [.. cards.Take(ShownCards)],
            [.. cards.Skip(ShownCards)],
            DocumentFaultViews.Views(context, row),
            [.. contradictions.Take(ShownCards / 2)],
            [.. contradictions.Skip(ShownCards / 2)],
            context.Brief ? null : AnswerViews.View(context, option),
            context.Brief ? [] : ClaimLines.Views(context, row),
            HistoryViews.OfOption(context.Matrix, option),
            [.. cases.Where(CaseViews.IsLoud)],
            [.. cases.Where(c => !CaseViews.IsLoud(c))]);
    }

    /// <summary>The command for the first system; only the name of the target is another for the others.</summary>
    private static RepeatView? Repeat(OptionRow row)
    {
        var asked = row.Cells.Where(c => c.Column.Run is not null && c.Results.Count > 0).ToList();
        return asked.Count == 0 ? null : new RepeatView(
            Commands.Subject(asked[0].Column, row.Option), GroupedSystems.Name(asked[0].Column), asked.Count > 1);
    }

    private static IReadOnlyList<ElsewhereView> Elsewhere(Catalog catalog, Subject option)
    {
        if (catalog.Names.Find(option.Id) is not { } names)
            return [];
        return [.. catalog.Names.Reached(names).Select(r => new ElsewhereView(r.Runtime, r.Names, r.Raw))];
    }
}
