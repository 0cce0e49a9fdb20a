using System.Text.Json;
using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Types;
using SockConformance.Reports.Exports;

namespace SockConformance.Tool.Commands;

/// <summary>Tells programs of options and contracts: a list of all that were found, each with what the documents say.</summary>
/// <param name="catalog">The catalog.</param>
/// <param name="only">The platform to tell of; null for all.</param>
/// <param name="book">The answers of systems; empty where there are no runs.</param>
internal sealed class ExplainJson(Catalog catalog, string? only, AnswerBook book)
{
    private readonly List<string> platforms = [.. catalog.Platforms.Keys.Where(p => only is null || p == only)];

    /// <summary>Writes it.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="writer">Where to.</param>
    public void Write(IReadOnlyList<FoundOption> found, TextWriter writer) => JsonText.WriteObjects(writer, found, Write);

    private void Write(FoundOption found, Utf8JsonWriter json)
    {
        json.WriteString("id", found.Id);
        if (found.Subject is { } subject)
            Write(subject, json);
        if (found.Names is { } names)
            Write(names, json);
        if (found.Subject is { } asked && book.Sheets.Count > 0)
            JsonText.Objects(json, "answers", book.Table(asked).Rows, row => AnswerRowJson.Write(row, json));
    }

    private void Write(Subject subject, Utf8JsonWriter json)
    {
        json.WriteString("name", subject.Name);
        JsonText.Text(json, "level", subject.Level);
        json.WriteString("summary", subject.Summary);
        if (!subject.IsContract)
            JsonText.Map(
                json, "platforms", platforms.Select(p => KeyValuePair.Create(p, subject.Rows.GetValueOrDefault(p))),
                row => JsonText.Object(json, () => Write(subject, row, json)));
        JsonText.Objects(json, "claims", subject.Claims.Where(c => platforms.Contains(c.Platform)), c => Write(subject, c, json));
        JsonText.Objects(json, "contradictions", subject.Contradictions, contradiction =>
        {
            JsonText.Texts(json, "between", contradiction.Between);
            json.WriteString("what", contradiction.What);
        });
        JsonText.Text(json, "portability", subject.Portability);
    }

    private void Write(OptionNames names, Utf8JsonWriter json)
    {
        var reached = catalog.Names.Reached(names).Select(r => KeyValuePair.Create(r.Runtime, r));
        JsonText.Map(json, "names", reached, runtime => JsonText.Object(json, () =>
        {
            JsonText.Texts(json, "names", runtime.Names);
            JsonText.Text(json, "raw", runtime.Raw);
        }));
        if (names.UsedBy is not { } used)
            return;
        json.WriteStartObject("usedBy");
        json.WriteNumber("projects", used.Projects);
        json.WriteNumber("projectsOf", used.ProjectsOf);
        json.WriteNumber("runtimes", used.Runtimes);
        json.WriteNumber("runtimesOf", used.RuntimesOf);
        json.WriteEndObject();
    }

    private static void Write(Subject option, Row? row, Utf8JsonWriter json)
    {
        json.WriteString("meaning", JsonText.Word(row?.Meaning ?? RowMeaning.Absent));
        if (row is null or { Absent: true })
            return;
        JsonText.Text(json, "aliasOf", row.AliasOf);
        json.WriteNumber("number", row.Number);
        if (row.Numbers.Count > 0)
            JsonText.Map(json, "numbers", row.Numbers, json.WriteNumberValue);
        json.WriteString("type", row.Type);
        if (row.Also.Count > 0)
            JsonText.Texts(json, "also", row.Also);
        json.WriteString("c", TypeNames.InC(row, option.Types));
        if (row.Meaning == RowMeaning.Option)
        {
            json.WriteString("get", JsonText.Word(row.Get));
            json.WriteString("set", JsonText.Word(row.Set));
        }
        JsonText.Text(json, "citeGet", row.CiteGet?.ToString());
        JsonText.Text(json, "citeSet", row.CiteSet?.ToString());
        JsonText.Texts(json, "kinds", row.Kinds);
        JsonText.Text(json, "privilege", row.Privilege);
        JsonText.Text(json, "from", row.From);
        JsonText.Text(json, "until", row.Until);
    }

    private static void Write(Subject subject, Claim claim, Utf8JsonWriter json)
    {
        json.WriteString("platform", claim.Platform);
        json.WriteString("name", claim.Name);
        json.WriteString("says", claim.Says);
        JsonText.Text(json, "cite", claim.Cite?.ToString());
        if (claim.AlsoCited.Count > 0)
            JsonText.Texts(json, "alsoCited", claim.AlsoCited.Select(c => c.ToString()));
        json.WriteString("shows", JsonText.Word(claim.Shows));
        JsonText.Text(json, "from", claim.From);
        JsonText.Text(json, "until", claim.Until);
        JsonText.Text(json, "untestable", claim.Untestable?.Why);
        JsonText.Texts(json, "cases", subject.CasesOf(claim).Select(c => c.Name));
    }
}
