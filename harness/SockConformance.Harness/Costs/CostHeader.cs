using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Costs;

/// <summary>Reads a cost file's first line.</summary>
internal static class CostHeader
{
    public static RunHeader Read(JsonLines lines)
    {
        var header = lines.Header(CostJson.Default.CostHeaderLine, h => h.Version);
        lines.CheckHeader(
            ("target", header.Target), ("platform", header.Platform), ("title", header.Title), ("hello", header.Hello),
            ("expectations", header.Expectations));
        return new RunHeader
        {
            Target = header.Target,
            Platform = header.Platform,
            Title = header.Title,
            Speaks = header.Speaks,
            Hello = Hello.Read(Reply.Parse(header.Hello), out string why) ?? throw lines.Wrong(why),
            Driver = header.Driver,
            Expectations = header.Expectations,
            Only = header.Only ?? [],
            Started = header.Started,
        };
    }
}
