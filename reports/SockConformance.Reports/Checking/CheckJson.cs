using System.Text.Json;
using SockConformance.Harness.Checking;
using SockConformance.Reports.Exports;

namespace SockConformance.Reports.Checking;

/// <summary>Tells programs what <c>check</c> found.</summary>
public static class CheckJson
{
    /// <summary>Writes it.</summary>
    public static void Write(CheckResult result, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        JsonText.Write(writer, json => Write(result, json));
    }

    private static void Write(CheckResult result, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("format", "sockconformance-check");
        json.WriteNumber("version", 1);
        JsonText.Array(json, "systems", result.Systems.Select(s => s.Label), json.WriteStringValue);
        json.WriteNumber("files", result.Files);
        json.WriteNumber("uses", result.Uses.Count);
        JsonText.Array(json, "findings", result.Findings, f => Write(f, json));
        json.WriteEndObject();
    }

    private static void Write(Finding finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("file", finding.Use.File);
        json.WriteNumber("line", finding.Use.Line);
        json.WriteNumber("column", finding.Use.Column);
        json.WriteString("name", finding.Use.Name);
        JsonText.Array(json, "options", finding.Use.Options.Select(o => o.Id), json.WriteStringValue);
        json.WriteString("kind", JsonText.Word(finding.Kind));
        json.WriteString("aspect", JsonText.Word(finding.Aspect));
        JsonText.Array(json, "notes", finding.Notes, note =>
        {
            json.WriteStartObject();
            JsonText.Array(json, "systems", note.Systems, json.WriteStringValue);
            json.WriteString("says", note.Says);
            json.WriteEndObject();
        });
        if (finding.Advice is { } advice)
            json.WriteString("advice", advice);
        json.WriteBoolean("excused", finding.IsExcused);
        json.WriteEndObject();
    }
}
