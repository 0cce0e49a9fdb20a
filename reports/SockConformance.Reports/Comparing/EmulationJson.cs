using System.Text.Json;
using SockConformance.Harness.Expectations;
using SockConformance.Reports.Exports;

namespace SockConformance.Reports.Comparing;

/// <summary>A target held against a reference, as JSON.</summary>
public static class EmulationJson
{
    /// <summary>Writes it.</summary>
    public static void Write(EmulationComparison comparison, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        JsonText.Write(writer, json =>
        {
            json.WriteStartObject();
            json.WriteString("format", "sockconformance-compare");
            json.WriteNumber("version", 1);
            json.WritePropertyName("reference");
            RunJsonText.Write(comparison.Reference, json);
            json.WritePropertyName("target");
            RunJsonText.Write(comparison.Target, json);
            JsonText.Array(json, "differences", comparison.Differences, d => Write(d, json));
            json.WriteEndObject();
        });
    }

    private static void Write(ExplainedDifference explained, Utf8JsonWriter json)
    {
        var difference = explained.Difference;
        json.WriteStartObject();
        json.WriteString("consequence", ConsequenceWords.Word(difference.Consequence));
        json.WriteString("subject", difference.Subject.Id);
        json.WriteString("case", difference.Row.Case);
        json.WriteString("title", difference.Row.Title);
        json.WriteString("label", difference.Row.Label);
        json.WriteString("step", difference.Row.Step);
        JsonText.Array(json, "parameters", difference.Row.Parameters, json.WriteStringValue);
        json.WriteString("reference", Told.Text(difference.Reference.Text));
        json.WriteString("target", Told.Text(difference.Target.Text));
        json.WriteString("mark", Word(explained.Mark));
        JsonText.Array(json, "reasons", explained.Reasons, json.WriteStringValue);
        json.WriteEndObject();
    }

    private static string Word(DifferenceMark mark) => mark switch
    {
        DifferenceMark.Known => "known",
        DifferenceMark.Document => "document",
        _ => "new",
    };
}
