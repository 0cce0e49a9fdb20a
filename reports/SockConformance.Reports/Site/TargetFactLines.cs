using System.Globalization;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>What a target's driver said of its system, and what the run was, line by line.</summary>
internal static class TargetFactLines
{
    private const string CapabilityPrefix = "cap:";
    private const string OtherRelease = ", the version that it emulates; its own release is another";

    private static readonly (string Name, string Field)[] Facts =
    [
        ("system", "os"), ("release", "release"), ("version", "version"), ("machine", "machine"), ("C library", "libc"),
        ("Wine", "wine"), ("byte order", "endian"), ("sizes in bytes", "sizes"),
    ];

    /// <summary>The system.</summary>
    public static IReadOnlyList<LineView> System(TargetColumn column)
    {
        var reply = column.Run!.Header.Hello.Reply;
        var lines = Facts.Where(f => reply[f.Field] is not null).Select(f => Line(f.Name, reply[f.Field]!)).ToList();
        double tick = column.Run.Header.Hello.TickMicroseconds / 1000.0;
        lines.Add(Line("timer resolution", tick > 0 ? FormattableString.Invariant($"{tick:0.###} ms") : "unknown"));
        lines.Add(Line("user", reply["uid"] switch { "0" => "root (0)", "-1" or null => "no number", var uid => uid }));
        string network = reply["net"] switch
        {
            "own" => "a namespace of its own",
            "host" => "the system's",
            var net => net ?? "unknown",
        };
        lines.Add(Line("network", network));
        var capabilities = column.Run.Header.Hello.Capabilities.Order(StringComparer.Ordinal)
            .ToLookup(c => c.StartsWith(CapabilityPrefix, StringComparison.Ordinal));
        lines.Add(Line("can do", string.Join(", ", capabilities[false])));
        lines.Add(Line("capabilities", string.Join(", ", capabilities[true].Select(c => c[CapabilityPrefix.Length..]))));
        return [.. lines.Where(l => l.Text.Length > 0)];
    }

    /// <summary>The run.</summary>
    public static IReadOnlyList<LineView> Run(Catalog catalog, TargetColumn column)
    {
        var run = column.Run!;
        var header = run.Header;
        var lines = new List<LineView>
        {
            new("to repeat it", "", Commands.Target(column), null),
            Started(header),
            Line("cases", run.Cases.Count.ToString(CultureInfo.InvariantCulture) + (run.Complete ? "" : ", cut short")),
            Line("platform", column.Platform.Name),
            Line("judged as version", column.Facts!.Version + (header.Speaks is null ? "" : OtherRelease)),
        };
        if (column.Platform.Versions.Count > 0)
        {
            var named = column.Platform.Versions.Select(v => $"{v.Key} ({v.Value})");
            lines.Add(Line("names of versions", string.Join(", ", named)));
        }
        if (header.Only.Count > 0)
            lines.Add(Line("only", string.Join(", ", header.Only)));
        string shown = header.Expectations == catalog.Hash ? ", as shown here" : $"; shown here are {catalog.Hash}";
        lines.Add(Line("expectations", header.Expectations + shown));
        lines.Add(Line("driver", header.Driver ?? "built elsewhere"));
        return lines;
    }

    private static LineView Started(RunHeader header) => header.Recorded is { } recorded
        ? Line("recorded on", string.Create(CultureInfo.InvariantCulture, $"{recorded.On:yyyy-MM-dd}: {recorded.How}"))
        : Line("started", header.Started.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture));

    private static LineView Line(string name, string text) => new(name, LogText.Shorten(text, 300), null, null);
}
