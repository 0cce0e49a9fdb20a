using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Costs;

/// <summary>Reads a cost file's first line.</summary>
internal static class CostHeader
{
    public static RunHeader Read(string? line, string name)
    {
        if (line is null)
            throw new RunFileException($"{name}: the file is empty; a cost file begins with a header, as 'sockconf bench' writes it");
        if (!line.StartsWith('{') || !line.Contains(CostFileFormat.Name, StringComparison.Ordinal))
            throw new RunFileException($"{name}:1: this is no cost file: it begins with '{Shorten(line)}'; allowed is what 'sockconf bench' writes");
        var header = CostFileReader.Parse(line, CostJson.Default.CostHeaderLine, name, 1);
        if (header.Version != CostFileFormat.Version)
            throw new RunFileException($"{name}:1: the file has format version {header.Version}, this program reads {CostFileFormat.Version}; use the program that wrote it or run 'sockconf bench' again");
        foreach (var (key, value) in new[] { ("target", header.Target), ("platform", header.Platform), ("title", header.Title), ("hello", header.Hello), ("expectations", header.Expectations) })
            if (value is null)
                throw new RunFileException($"{name}:1: the header lacks '{key}'; it was edited; run 'sockconf bench' again");
        return new RunHeader
        {
            Target = header.Target,
            Platform = header.Platform,
            Title = header.Title,
            Speaks = header.Speaks,
            Hello = Hello.Read(Reply.Parse(header.Hello), out string why) ?? throw new RunFileException($"{name}:1: {why}"),
            Driver = header.Driver,
            Expectations = header.Expectations,
            Only = header.Only ?? [],
            Started = header.Started,
        };
    }

    public static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "...";
}
