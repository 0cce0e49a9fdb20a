using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SockConformance.Tool;

/// <summary>What commands write for programs: JSON whose words are those of the expectations.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The option that asks for it.</summary>
    public static System.CommandLine.Option<bool> Option() => new("--json") { Description = "As JSON, for programs." };

    /// <summary>Writes it.</summary>
    public static void Write(object what, TextWriter writer) => writer.WriteLine(JsonSerializer.Serialize(what, Options));
}
