using System.Text.Json;
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
            JsonText.Array(json, "comparisons", set.Comparisons, c => Write(c, json));
            JsonText.Array(json, "onlyOld", set.OnlyOld, h => RunJsonText.Write(h, json));
            JsonText.Array(json, "onlyNew", set.OnlyNew, h => RunJsonText.Write(h, json));
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
        JsonText.Array(json, "notes", comparison.Notes, json.WriteStringValue);
        json.WriteNumber("compared", comparison.Compared);
        JsonText.Array(json, "differences", comparison.Differences, d => Write(d, json));
        json.WriteEndObject();
    }

    private static void Write(Difference difference, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", DifferenceWords.Word(difference.Kind));
        json.WriteString("subject", difference.Subject);
        json.WriteString("case", difference.CaseId);
        json.WriteString("claim", difference.Claim);
        json.WriteString("step", difference.Step);
        json.WriteString("before", Told.Text(difference.Before));
        json.WriteString("after", Told.Text(difference.After));
        json.WriteEndObject();
    }
}
