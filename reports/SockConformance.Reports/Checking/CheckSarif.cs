using System.Text.Json;
using SockConformance.Harness.Checking;
using SockConformance.Reports.Exports;

namespace SockConformance.Reports.Checking;

/// <summary>What <c>check</c> found, as services that show findings beside code read it: SARIF 2.1.0 of OASIS.</summary>
public static class CheckSarif
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string Level = "level";
    private const string Message = "message";
    private const string Text = "text";

    private static readonly (string Id, string Level, string Says)[] Rules =
    [
        ("missing", "error", "A system that the program is meant for does not have the socket option."),
        .. Enum.GetValues<FindingAspect>().Where(a => a != FindingAspect.Absent)
            .Select(a => ($"differs-{a.ToString().ToLowerInvariant()}", "warning", Differs(a))),
    ];

    /// <summary>Writes it.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="version">The version of the program.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(CheckResult result, string version, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        JsonText.Write(writer, json => Write(result, version, json));
    }

    private static void Write(CheckResult result, string version, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "sockconf");
        json.WriteString("semanticVersion", version);
        JsonText.Array(json, "rules", Rules, r => WriteRule(r, json));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        JsonText.Array(json, "results", result.Findings, f => WriteResult(f, json));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Differs(FindingAspect aspect) => aspect switch
    {
        FindingAspect.Type => "Systems take the option's value in different types.",
        FindingAspect.Unit => "Systems take the option's value in different units.",
        FindingAspect.Default => "A new socket has another value on another system.",
        FindingAspect.Access => "A system documents the option as not readable or not settable.",
        FindingAspect.Effect => "The option does not do the same on all systems.",
        FindingAspect.Since => "Only some versions of a system that was named without one have the option.",
        _ => "No document of a system names the option, only its headers do.",
    };

    private static void WriteRule((string Id, string Level, string Says) rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        WriteText("shortDescription", rule.Says, json);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString(Level, rule.Level);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Finding finding, Utf8JsonWriter json)
    {
        int rule = Array.FindIndex(Rules, r => r.Id == finding.Rule);
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString(Level, Rules[rule].Level);
        WriteText(Message, finding.Message + (finding.Advice is { } advice ? $". {advice}" : ""), json);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Address(finding.Use.File));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", finding.Use.Line);
        json.WriteNumber("startColumn", finding.Use.Column);
        json.WriteNumber("endColumn", finding.Use.Column + finding.Use.Length);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        if (finding.IsExcused)
            JsonText.Array(json, "suppressions", ["inSource"], k =>
            {
                json.WriteStartObject();
                json.WriteString("kind", k);
                json.WriteEndObject();
            });
        json.WriteEndObject();
    }

    private static void WriteText(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString(Text, text);
        json.WriteEndObject();
    }

    /// <summary>A path as an address: relative ones stay so, and no character needs explaining.</summary>
    private static string Address(string path)
    {
        string escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return Path.IsPathRooted(path) ? new Uri(Path.GetFullPath(path)).AbsoluteUri : escaped;
    }
}
