using System.Text.Json;
using System.Text.RegularExpressions;

namespace SockConformance.Reports.Tests.Exports;

/// <summary>Holds JSON against one of our schemas: the words of JSON Schema that ours use, and a complaint about any other.</summary>
internal sealed class SchemaCheck(JsonElement root)
{
    private readonly List<string> problems = [];

    /// <summary>What is wrong, each with its place; empty when the text is as the schema says.</summary>
    public static IReadOnlyList<string> Problems(string schema, string text)
    {
        using var schemaDocument = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schema", schema)));
        using var document = JsonDocument.Parse(text);
        var check = new SchemaCheck(schemaDocument.RootElement);
        check.Hold(document.RootElement, schemaDocument.RootElement, "$");
        return check.problems;
    }

    private void Hold(JsonElement value, JsonElement schema, string at)
    {
        foreach (var rule in schema.EnumerateObject())
        {
            bool holds = rule.Name switch
            {
                "$schema" or "title" or "description" or "$defs" => true,
                "$ref" => Within(() => Hold(value, root.GetProperty("$defs").GetProperty(rule.Value.GetString()!["#/$defs/".Length..]), at)),
                "type" => rule.Value.ValueKind == JsonValueKind.Array ? rule.Value.EnumerateArray().Any(t => Is(value, t.GetString()!)) : Is(value, rule.Value.GetString()!),
                "const" => JsonElement.DeepEquals(value, rule.Value),
                "enum" => rule.Value.EnumerateArray().Any(e => JsonElement.DeepEquals(value, e)),
                "pattern" => Regex.IsMatch(value.GetString()!, rule.Value.GetString()!),
                "required" => rule.Value.EnumerateArray().All(r => value.TryGetProperty(r.GetString()!, out _)),
                "items" => Within(() => Each(value.EnumerateArray(), (item, i) => Hold(item, rule.Value, $"{at}[{i}]"))),
                "properties" => Within(() => Each(value.EnumerateObject().Where(p => rule.Value.TryGetProperty(p.Name, out _)), (p, _) => Hold(p.Value, rule.Value.GetProperty(p.Name), $"{at}.{p.Name}"))),
                "additionalProperties" => rule.Value.ValueKind == JsonValueKind.False
                    ? value.EnumerateObject().All(p => schema.GetProperty("properties").TryGetProperty(p.Name, out _))
                    : Within(() => Each(value.EnumerateObject(), (p, _) => Hold(p.Value, rule.Value, $"{at}.{p.Name}"))),
                _ => throw new NotSupportedException($"the schema has '{rule.Name}', which this check does not know; add it"),
            };
            if (!holds)
                problems.Add($"{at}: {rule.Name} {rule.Value.GetRawText()}");
        }
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException(type),
    };

    private static bool Within(Action check)
    {
        check();
        return true;
    }

    private static void Each<T>(IEnumerable<T> items, Action<T, int> check)
    {
        int i = 0;
        foreach (var item in items)
            check(item, i++);
    }
}
