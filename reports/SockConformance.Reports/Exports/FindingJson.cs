using System.Text.Json;
using SockConformance.Reports.Model;

namespace SockConformance.Reports.Exports;

/// <summary>The promises that a target does not keep, in exported JSON.</summary>
internal static class FindingJson
{
    public static void Write(IReadOnlyList<Finding> findings, Utf8JsonWriter json)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("kind", ExportWords.Of(finding.Kind));
            json.WriteString("claim", finding.Claim?.Name);
            json.WriteString("says", finding.Claim?.Says);
            json.WriteString("cite", finding.Claim?.Cite?.ToString());
            json.WriteStartArray("observations");
            foreach (var observation in finding.Observations)
                Write(observation, json);
            json.WriteEndArray();
            json.WriteStartArray("known");
            foreach (var (entry, cases) in finding.Known)
            {
                json.WriteStartObject();
                json.WriteString("reason", entry.Reason);
                json.WriteString("link", entry.Link);
                json.WriteNumber("cases", cases);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(FindingObservation observation, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("step", observation.Step);
        json.WriteString("expected", observation.Expected);
        json.WriteString("observed", Told.Text(observation.Observed));
        json.WriteStartArray("cases");
        foreach (var result in observation.Results)
            json.WriteStringValue(result.Case.Id);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
