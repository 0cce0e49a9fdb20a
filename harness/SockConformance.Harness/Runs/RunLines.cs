using System.Text.Json.Serialization;

namespace SockConformance.Harness.Runs;

/// <summary>The first line of a run file.</summary>
internal sealed record HeaderLine(
    string Format,
    int Version,
    string Target,
    string Platform,
    string Title,
    string? Speaks,
    string Hello,
    string? Driver,
    string Expectations,
    IReadOnlyList<string> Only,
    DateTimeOffset Started,
    HeadersLine? Headers,
    bool? Native = null,
    Recorded? Recorded = null);

/// <summary>
/// What the target's headers say: numbers of names, sizes of structures, sizes of the expectations' layouts; null for what they
/// do not have.
/// </summary>
internal sealed record HeadersLine(
    IReadOnlyDictionary<string, long?> Symbols,
    IReadOnlyDictionary<string, long?> Structures,
    IReadOnlyDictionary<string, long?> Layouts);

/// <summary>A case's line. Times stand apart from the replies, so that what remains can be compared.</summary>
internal sealed record CaseLine(
    string Case,
    string Hash,
    IReadOnlyList<IReadOnlyList<string>> Log,
    IReadOnlyList<VerdictLine> Verdicts,
    IReadOnlyList<long> Us);

/// <summary>
/// A verdict in a case's line, with the facts of its cause. Format 1 had in place of the cause a reason in words and whether it
/// was flaky, and as step the label with its field.
/// </summary>
internal sealed record VerdictLine(
    string? Claim, string Code, string? Cause, string? Label, string? Field, string? Expected, string? Observed, string? Step,
    string? Need, string? Error, string? From, string? Until, string? Version, VerdictLine? InRun, VerdictLine? Alone,
    string? Text, string? Reason, bool? Flaky, bool? Excused = null, string? SettledBy = null, string? Other = null);

/// <summary>The last line: without it a file was cut short.</summary>
internal sealed record FooterLine(string End, int Cases);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false)]
[JsonSerializable(typeof(HeaderLine))]
[JsonSerializable(typeof(CaseLine))]
[JsonSerializable(typeof(FooterLine))]
internal sealed partial class RunJson : JsonSerializerContext;
