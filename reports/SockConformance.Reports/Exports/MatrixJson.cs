using System.Text.Json;
using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;

namespace SockConformance.Reports.Exports;

/// <summary>The whole matrix as JSON, as <c>schema/matrix.schema.json</c> describes it.</summary>
public static class MatrixJson
{
    /// <summary>Writes it. The same matrix always gives the same text.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="catalog">The catalog that it was built from.</param>
    /// <param name="writer">Where it goes.</param>
    /// <param name="indented">Whether it is for people too; half of a large file would be spaces.</param>
    public static void Write(Matrix matrix, Catalog catalog, TextWriter writer, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(catalog);
        JsonText.Write(writer, json =>
        {
            json.WriteStartObject();
            json.WriteString("format", "sockconformance-matrix");
            json.WriteNumber("version", 2);
            json.WriteString("expectations", catalog.Hash);
            JsonText.Array(json, "platforms", matrix.Platforms, p => Platform(p, json));
            JsonText.Array(json, "targets", matrix.Columns.Where(c => c.Run is not null), c => Target(c, json));
            JsonText.Array(json, "options", matrix.Rows, r => Option(r, json));
            JsonText.Array(json, "contracts", matrix.Contracts, c => Contract(c, matrix, json));
            json.WriteEndObject();
        }, indented);
    }

    private static void Platform(PlatformColumn platform, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", platform.Platform.Id);
        json.WriteString("name", platform.Platform.Name);
        json.WriteEndObject();
    }

    private static void Target(TargetColumn column, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("key", column.Key);
        json.WritePropertyName("run");
        RunJsonText.Write(column.Run!.Header, json);
        json.WriteBoolean("complete", column.Run.Complete);
        JsonText.Array(json, "remarks", column.Remarks, json.WriteStringValue);
        json.WriteEndObject();
    }

    private static void Option(OptionRow row, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Option.Id);
        json.WriteString("level", row.Option.Level);
        json.WriteString("name", row.Option.Name);
        json.WriteString("summary", row.Option.Summary);
        json.WriteStartObject("promises");
        foreach (var promise in row.Promises)
            json.WriteString(promise.Platform.Id, promise.Words);
        json.WriteEndObject();
        JsonText.Array(json, "cells", row.Cells.Where(c => c.Column.Run is not null), c => Cell(c, json));
        json.WriteEndObject();
    }

    private static void Cell(Cell cell, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("target", cell.Column.Key);
        Outcome(cell.Outcome, json);
        JsonText.Array(json, "kinds", cell.Kinds, kind =>
        {
            json.WriteStartObject();
            json.WriteString("kind", kind.Kind);
            Outcome(kind.Outcome, json);
            json.WriteEndObject();
        });
        FindingJson.Write(cell.Findings, json);
        json.WriteEndObject();
    }

    private static void Outcome(CellOutcome outcome, Utf8JsonWriter json)
    {
        json.WriteString("status", ExportWords.Word(outcome.Status));
        json.WriteString("mark", ExportWords.Word(outcome.Mark));
        json.WriteBoolean("document", outcome.Document);
        json.WriteString("note", outcome.Note);
    }

    private static void Contract(ContractTable table, Matrix matrix, Utf8JsonWriter json)
    {
        var columns = matrix.Columns.ToList();
        json.WriteStartObject();
        json.WriteString("name", table.Contract.Name);
        json.WriteString("summary", table.Contract.Summary);
        JsonText.Array(json, "claims", table.Rows, row =>
        {
            json.WriteStartObject();
            json.WriteString("name", row.Name);
            var scores = row.Scores.Select((score, i) => (Score: score, columns[i].Key)).Where(s => s.Score is not null);
            JsonText.Array(json, "scores", scores, s => Score(s.Key, s.Score!, json));
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Score(string target, ContractScore score, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("target", target);
        json.WriteString("unit", score.Unit);
        JsonText.Array(json, "holding", score.Holding, json.WriteStringValue);
        JsonText.Array(json, "failing", score.Failing, json.WriteStringValue);
        JsonText.Array(json, "open", score.Open, json.WriteStringValue);
        json.WriteEndObject();
    }
}
