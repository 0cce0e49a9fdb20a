using System.Text.Json;
using SockConformance.Harness.Runs.Releases;
using SockConformance.Reports.Exports;

namespace SockConformance.Reports.Comparing;

/// <summary>
/// The history of answers as JSON, as <c>schema/history.schema.json</c> describes it: every question that changed, with its
/// answers in turn.
/// </summary>
public static class HistoryJson
{
    /// <summary>Writes it.</summary>
    public static void Write(ReleaseSeries series, IEnumerable<AnswerHistory> histories, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(series);
        JsonText.Write(writer, json =>
        {
            json.WriteStartObject();
            json.WriteString("format", "sockconformance-history");
            json.WriteNumber("version", 1);
            json.WriteString("target", series.Target);
            JsonText.Array(json, "releases", series.Releases.Select(r => r.Release), json.WriteStringValue);
            JsonText.Array(json, "questions", histories.Where(h => h.Changes.Count > 0), h => Write(h, json));
            json.WriteEndObject();
        });
    }

    private static void Write(AnswerHistory history, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("subject", history.Subject.Id);
        json.WriteString("case", history.Row.Case);
        json.WriteString("title", history.Row.Title);
        json.WriteString("label", history.Row.Label);
        json.WriteString("step", history.Row.Step);
        JsonText.Array(json, "parameters", history.Row.Parameters, json.WriteStringValue);
        JsonText.Array(json, "answers", history.Eras, e =>
        {
            json.WriteStartObject();
            json.WriteString("since", e.First);
            json.WriteString("last", e.Last);
            json.WriteString("answer", Told.Text(e.Answer.Text));
            json.WriteEndObject();
        });
        JsonText.Array(json, "changes", history.Changes, c =>
        {
            json.WriteStartObject();
            json.WriteString("from", c.From);
            json.WriteString("to", c.To);
            json.WriteString("is", HistoryWords.Word(c.Quality));
            JsonText.Array(json, "reasons", c.Reasons, r => Write(r, json));
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Write(ReleaseReason reason, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("in", reason.In);
        json.WriteString("why", reason.Why);
        JsonText.Array(json, "evidence", reason.Evidence, json.WriteStringValue);
        json.WriteEndObject();
    }
}
