using System.Text.Json;
using Json.Schema;

namespace SockConformance.Reports.Tests.Exports;

/// <summary>Holds JSON against one of our schemas.</summary>
internal static class SchemaProblems
{
    private static readonly EvaluationOptions All = new() { OutputFormat = OutputFormat.List };

    /// <summary>Where the text is not as the schema says, each place as a JSON Pointer, and why; empty when it is.</summary>
    public static IReadOnlyList<string> Find(string schema, string text)
    {
        string schemaText = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schema", schema));
        using var document = JsonDocument.Parse(text);
        var results = JsonSchema.FromText(schemaText).Evaluate(document.RootElement, All);
        var wrong = results.Details!.Where(d => d.Errors is not null);
        return results.IsValid ? [] : [.. wrong.SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}"))];
    }
}
