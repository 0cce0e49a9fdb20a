using System.Text.Json;
using SockConformance.Harness.Costs;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Costs;

/// <summary>One benchmark of BenchmarkDotNet's brief JSON export.</summary>
/// <param name="Name">The benchmark, with its parameters.</param>
/// <param name="Nanoseconds">What one operation takes.</param>
/// <param name="Bytes">What one operation allocates, or null where that was not measured.</param>
public sealed record BenchmarkFigure(string Name, Figure Nanoseconds, double? Bytes)
{
    /// <summary>Reads an export.</summary>
    /// <exception cref="RunFileException">It is no such export.</exception>
    public static IReadOnlyList<BenchmarkFigure> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            return [.. document.RootElement.GetProperty("Benchmarks").EnumerateArray().Where(HasFigures).Select(Read)];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            string what = $"this is no export of BenchmarkDotNet 0.14 ({e.Message.TrimEnd('.')})";
            const string mend = "make it again with the command 'benchmark' of tools/SockConformance.Benchmarks";
            throw new RunFileException(new Place(path), $"{what}; {mend}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RunFileException(new Place(path), $"cannot be read: {e.Message}", e);
        }
    }

    /// <summary>A benchmark that failed is in the export without figures.</summary>
    private static bool HasFigures(JsonElement benchmark) =>
        benchmark.GetProperty("Statistics").ValueKind == JsonValueKind.Object;

    private static BenchmarkFigure Read(JsonElement benchmark)
    {
        var statistics = benchmark.GetProperty("Statistics");
        double[] values = [.. statistics.GetProperty("OriginalValues").EnumerateArray().Select(v => v.GetDouble())];
        var (low, high) = Statistics.MedianInterval(values);
        // "Parameters" are cut to a column's width; the full name has them whole.
        string full = benchmark.GetProperty("FullName").GetString() ?? "";
        int parameters = full.IndexOf('(', StringComparison.Ordinal);
        string? type = benchmark.GetProperty("Type").GetString(), method = benchmark.GetProperty("Method").GetString();
        string name = $"{type}.{method}{(parameters < 0 ? "" : full[parameters..])}";
        bool hasMemory = benchmark.TryGetProperty("Memory", out var memory) && memory.ValueKind == JsonValueKind.Object;
        double? bytes = hasMemory ? memory.GetProperty("BytesAllocatedPerOperation").GetDouble() : null;
        return new BenchmarkFigure(name, new Figure(statistics.GetProperty("Median").GetDouble(), low, high), bytes);
    }
}
