using System.Text.Json.Serialization;

namespace SockConformance.Harness.Runs;

/// <summary>The first line of a scan file.</summary>
internal sealed record ScanHeaderLine(
    string Format,
    int Version,
    string Target,
    string Platform,
    string Title,
    string Hello,
    string Levels,
    string Names,
    IReadOnlyList<string> Kinds,
    bool Set,
    DateTimeOffset Started);

/// <summary>An answer's line.</summary>
internal sealed record ScanAnswerLine(long Level, long Name, string Call, string Kind, string Said);

/// <summary>The last line: without it a file was cut short.</summary>
internal sealed record ScanFooterLine(string End, int Answers);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ScanHeaderLine))]
[JsonSerializable(typeof(ScanAnswerLine))]
[JsonSerializable(typeof(ScanFooterLine))]
internal sealed partial class ScanJson : JsonSerializerContext;
