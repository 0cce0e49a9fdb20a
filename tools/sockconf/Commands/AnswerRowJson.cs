using System.Text.Json;
using SockConformance.Harness.Answers;
using SockConformance.Reports.Exports;

namespace SockConformance.Tool.Commands;

/// <summary>Tells programs what the systems answered to one step of a case.</summary>
internal static class AnswerRowJson
{
    /// <summary>Writes the members of one row; equal answers stand together.</summary>
    public static void Write(AnswerRow row, Utf8JsonWriter json)
    {
        json.WriteString("case", row.Case);
        json.WriteString("title", row.Title);
        json.WriteString("label", row.Label);
        json.WriteString("step", row.Step);
        JsonText.Texts(json, "parameters", row.Parameters);
        json.WriteBoolean("differs", row.Differs);
        JsonText.Objects(json, "answers", row.Groups, group =>
        {
            json.WriteString("kind", JsonText.Word(group.Answer.Kind));
            json.WriteString("text", PlainText.Clean(group.Answer.Text));
            JsonText.Texts(json, "targets", group.Targets);
        });
    }
}
