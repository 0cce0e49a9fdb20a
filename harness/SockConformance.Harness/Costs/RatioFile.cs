using System.Text.Json;
using System.Text.Json.Serialization;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Costs;

/// <summary>Ratios of paired rounds, as the benchmarks write them: one JSON object in a file.</summary>
/// <param name="Format">The format's word.</param>
/// <param name="Version">Its version.</param>
/// <param name="System">What they were measured on, for people.</param>
/// <param name="Started">When, in UTC.</param>
/// <param name="Ratios">The ratios.</param>
public sealed record RatioFile(
    string Format, int Version, string System, DateTimeOffset Started, IReadOnlyList<PairedRatio> Ratios)
{
    /// <summary>The format's word.</summary>
    public const string Name = "sockconformance-ratios";

    /// <summary>The version that is written, and the only one that is read.</summary>
    public const int Current = 1;

    /// <summary>How such files' names end.</summary>
    public const string Ending = ".ratios.json";

    private static readonly string[] Sections = [PairedRatio.Dotnet, PairedRatio.Driver, PairedRatio.Traffic];

    private const string Again = "make it again with the command 'paired' or 'traffic' of tools/SockConformance.Benchmarks";

    /// <summary>Writes it whole or not at all.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Write(string path) =>
        WholeFile.Write(path, stream => JsonSerializer.Serialize(stream, this, RatioJson.Default.RatioFile));

    /// <summary>Reads a file.</summary>
    /// <exception cref="RunFileException">It is no such file, of another version, or damaged.</exception>
    public static RatioFile Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        RatioFile? file;
        try
        {
            using var stream = File.OpenRead(path);
            file = JsonSerializer.Deserialize(stream, RatioJson.Default.RatioFile);
        }
        catch (JsonException e)
        {
            string damage = e.Message.Split(". Path")[0];
            var where = new Place(path, (int)(e.LineNumber ?? 0) + 1);
            throw new RunFileException(where, $"the file is damaged ({damage}); {Again}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RunFileException(new Place(path), $"cannot be read: {e.Message}", e);
        }
        string? wrong = file is not { Format: Name }
                ? $"this is no file of ratios: its format is '{file?.Format}', allowed is '{Name}'"
            : file.Version != Current
                ? $"the file has format version {file.Version}, this program reads {Current}; make it again"
            : file.System is null || file.Ratios is null || !file.Ratios.All(IsWhole)
                ? $"a ratio needs section ({string.Join(", ", Sections)}), group, name, rounds of at least 1, "
                    + "and low <= value <= high; the file was edited; make it again"
            : null;
        return wrong is null ? file! : throw new RunFileException(new Place(path), wrong);
    }

    private static bool IsWhole(PairedRatio r) =>
        r is { Group: not null, Name: not null, Rounds: > 0 }
        && Sections.Contains(r.Section) && r.Low <= r.Value && r.Value <= r.High;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    WriteIndented = true)]
[JsonSerializable(typeof(RatioFile))]
internal sealed partial class RatioJson : JsonSerializerContext;
