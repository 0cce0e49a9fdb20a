using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Types;
using SockConformance.Reports.Exports;

namespace SockConformance.Tool.Commands;

/// <summary>Tells programs of options and contracts: a list of all that were found, each with what the documents say.</summary>
internal static class ExplainJson
{
    /// <summary>Writes it.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="found">What was found.</param>
    /// <param name="only">The platform to tell of; null for all.</param>
    /// <param name="book">The answers of systems; empty where there are no runs.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(
        Catalog catalog, IReadOnlyList<FoundOption> found, string? only, AnswerBook book, TextWriter writer)
    {
        var platforms = catalog.Platforms.Keys.Where(p => only is null || p == only).ToList();
        JsonOutput.Write(found.Select(f => One(catalog, f, platforms, book)), writer);
    }

    private static object One(Catalog catalog, FoundOption found, List<string> platforms, AnswerBook book) => new
    {
        found.Id,
        found.Subject?.Name,
        found.Subject?.Level,
        found.Subject?.Summary,
        Platforms = found.Subject is { IsContract: false } option
            ? platforms.ToDictionary(p => p, p => Row(option, option.Rows.GetValueOrDefault(p)))
            : null,
        Claims = found.Subject?.Claims.Where(c => platforms.Contains(c.Platform)).Select(c => Claim(found.Subject, c)),
        Contradictions = found.Subject?.Contradictions.Select(c => new { c.Between, c.What }),
        found.Subject?.Portability,
        Names = found.Names is { } names
            ? catalog.Names.Reached(names).ToDictionary(r => r.Runtime, r => new { r.Names, r.Raw })
            : null,
        found.Names?.UsedBy,
        Answers = found.Subject is { } asked && book.Sheets.Count > 0 ? book.Table(asked).Rows.Select(Answered) : null,
    };

    private static object Answered(AnswerRow row) => new
    {
        row.Case,
        row.Title,
        row.Label,
        row.Step,
        row.Parameters,
        row.Differs,
        Answers = row.Groups.Select(g => new { g.Answer.Kind, Text = PlainText.Clean(g.Answer.Text), g.Targets }),
    };

    private static object Row(Subject option, Row? row) => row is null or { Absent: true }
        ? new { Meaning = RowMeaning.Absent }
        : new
        {
            row.Meaning,
            row.AliasOf,
            row.Number,
            Numbers = row.Numbers.Count > 0 ? row.Numbers : null,
            row.Type,
            Also = row.Also.Count > 0 ? row.Also : null,
            C = TypeNames.InC(row, option.Types),
            Get = row.Meaning == RowMeaning.Option ? row.Get : (Support?)null,
            Set = row.Meaning == RowMeaning.Option ? row.Set : (Support?)null,
            CiteGet = row.CiteGet?.ToString(),
            CiteSet = row.CiteSet?.ToString(),
            row.Kinds,
            row.Privilege,
            row.From,
            row.Until,
        };

    private static object Claim(Subject subject, Claim claim) => new
    {
        claim.Platform,
        claim.Name,
        claim.Says,
        Cite = claim.Cite?.ToString(),
        AlsoCited = claim.AlsoCited.Count > 0 ? claim.AlsoCited.Select(c => c.ToString()) : null,
        claim.Shows,
        claim.From,
        claim.Until,
        Untestable = claim.Untestable?.Why,
        Cases = subject.CasesOf(claim).Select(c => c.Name),
    };
}
