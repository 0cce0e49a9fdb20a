using System.Text.Json.Serialization;

namespace SockConformance.Harness.Costs;

/// <summary>The first line of a cost file.</summary>
internal sealed record CostHeaderLine(
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
    DateTimeOffset Started);

/// <summary>A summary, in nanoseconds a turn, for readers that do not want the batches.</summary>
internal sealed record SpreadLine(double Min, double Median, double P90, double Mad, int Batches);

/// <summary>A yardstick's line.</summary>
internal sealed record YardstickLine(string Yardstick, SpreadLine Ns, long Iterations, IReadOnlyList<IReadOnlyList<long>> Rounds);

/// <summary>A call's line; the empty calls are those between its batches.</summary>
internal sealed record EntryLine(
    string Option,
    string Call,
    string Kind,
    bool TooNoisy,
    SpreadLine Ns,
    double TimesEmpty,
    long Iterations,
    IReadOnlyList<IReadOnlyList<long>> Rounds,
    long EmptyIterations,
    IReadOnlyList<IReadOnlyList<long>> EmptyRounds);

/// <summary>The line of a call that was not measured.</summary>
internal sealed record LeftOutLine(string LeftOut, string Call, string Reason);

/// <summary>The last line: without it a file was cut short.</summary>
internal sealed record CostFooterLine(string End, int Entries);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CostHeaderLine))]
[JsonSerializable(typeof(YardstickLine))]
[JsonSerializable(typeof(EntryLine))]
[JsonSerializable(typeof(LeftOutLine))]
[JsonSerializable(typeof(CostFooterLine))]
internal sealed partial class CostJson : JsonSerializerContext;
