using System.Text.Json;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Runs.Comparing;
using SockConformance.Reports.Exports;

namespace SockConformance.Reports.Comparing;

/// <summary>A comparison as JSON, as <c>schema/diff.schema.json</c> describes it.</summary>
public static class ComparisonJson
{
    /// <summary>Writes it.</summary>
    public static void Write(ComparisonSet set, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(set);
        JsonText.Write(writer, json =>
        {
            json.WriteStartObject();
            json.WriteString("format", "sockconformance-diff");
            json.WriteNumber("version", 1);
            json.WriteBoolean("differs", set.Differs);
            json.WriteStartArray("comparisons");
            foreach (var comparison in set.Comparisons)
                Write(comparison, json);
            json.WriteEndArray();
            Targets("onlyOld", set.OnlyOld, json);
            Targets("onlyNew", set.OnlyNew, json);
            json.WriteEndObject();
        });
    }

    private static void Write(TargetComparison comparison, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WritePropertyName("old");
        RunJsonText.Write(comparison.Old, json);
        json.WritePropertyName("new");
        RunJsonText.Write(comparison.New, json);
        json.WriteStartArray("notes");
        foreach (string note in comparison.Notes)
            json.WriteStringValue(note);
        json.WriteEndArray();
        json.WriteStartArray("differences");
        foreach (var each in comparison.Differences)
        {
            json.WriteStartObject();
            json.WriteString("kind", DifferenceWords.Of(each.Kind));
            json.WriteString("subject", each.Subject);
            json.WriteString("case", each.CaseId);
            json.WriteString("claim", each.Claim);
            json.WriteString("step", each.Step);
            json.WriteString("before", Told.Text(each.Before));
            json.WriteString("after", Told.Text(each.After));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Targets(string name, IReadOnlyList<RunHeader> headers, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var header in headers)
            RunJsonText.Write(header, json);
        json.WriteEndArray();
    }
}
