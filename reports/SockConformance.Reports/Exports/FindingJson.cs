using System.Text.Json;
using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;

namespace SockConformance.Reports.Exports;

/// <summary>The promises that a target does not keep, in exported JSON.</summary>
internal static class FindingJson
{
    public static void Write(IReadOnlyList<Finding> findings, Utf8JsonWriter json)
    {
        JsonText.Array(json, "findings", findings, finding =>
        {
            json.WriteStartObject();
            json.WriteString("consequence", ConsequenceWords.Word(finding.Consequence));
            json.WriteString("claim", finding.Claim?.Name);
            json.WriteString("says", finding.Claim?.Says);
            json.WriteString("cite", finding.Claim?.Cite?.ToString());
            JsonText.Array(json, "observations", finding.Observations, o => Write(o, json));
            JsonText.Array(json, "known", finding.Known, known =>
            {
                json.WriteStartObject();
                json.WriteString("reason", known.Entry.Reason);
                json.WriteString("link", known.Entry.Link);
                json.WriteNumber("cases", known.Cases);
                json.WriteEndObject();
            });
            json.WriteEndObject();
        });
    }

    private static void Write(FindingObservation observation, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("step", observation.Step);
        json.WriteString("expected", observation.Expected);
        json.WriteString("observed", Told.Text(observation.Observed));
        JsonText.Array(json, "cases", observation.Results, r => json.WriteStringValue(r.Case.Id));
        json.WriteEndObject();
    }
}
