using System.Globalization;
using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>What a target's driver said of its system, and what the run was, line by line.</summary>
internal static class TargetFactLines
{
    private static readonly (string Name, string Field)[] Facts =
    [
        ("system", "os"), ("release", "release"), ("version", "version"), ("machine", "machine"), ("C library", "libc"), ("Wine", "wine"), ("byte order", "endian"), ("sizes in bytes", "sizes"),
    ];

    /// <summary>The system.</summary>
    public static IReadOnlyList<LineView> System(TargetColumn column)
    {
        var reply = column.Run!.Header.Hello.Reply;
        var lines = Facts.Where(f => reply[f.Field] is not null).Select(f => Line(f.Name, reply[f.Field]!)).ToList();
        lines.Add(Line("tick of waits", column.Run.Header.Hello.TickMicroseconds is > 0 and var tick ? string.Create(CultureInfo.InvariantCulture, $"{tick / 1000.0:0.###} ms") : "unknown"));
        lines.Add(Line("user", reply["uid"] switch { "0" => "root (0)", "-1" or null => "no number", var uid => uid }));
        lines.Add(Line("network", reply["net"] switch { "own" => "of its own, for the run", "host" => "the system's", null => "unknown", var net => net }));
        lines.Add(Line("can do", string.Join(", ", column.Run.Header.Hello.Capabilities.Where(c => !c.StartsWith("cap:", StringComparison.Ordinal)).Order(StringComparer.Ordinal))));
        lines.Add(Line("capabilities", string.Join(", ", column.Run.Header.Hello.Capabilities.Where(c => c.StartsWith("cap:", StringComparison.Ordinal)).Select(c => c[4..]).Order(StringComparer.Ordinal))));
        return [.. lines.Where(l => l.Text.Length > 0)];
    }

    /// <summary>The run.</summary>
    public static IReadOnlyList<LineView> Run(Catalog catalog, TargetColumn column)
    {
        var run = column.Run!;
        var header = run.Header;
        var lines = new List<LineView>
        {
            new("again", "", Commands.Target(column), null),
            Line("begun", header.Started.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)),
            Line("cases", run.Cases.Count.ToString(CultureInfo.InvariantCulture) + (run.Complete ? "" : ", ended in the middle")),
            Line("platform", column.Platform.Name),
            Line("judged as version", column.Facts!.Version + (header.Speaks is null ? "" : ", which is what it speaks; its release tells another")),
        };
        if (column.Platform.Versions.Count > 0)
            lines.Add(Line("versions with a name", string.Join(", ", column.Platform.Versions.Select(v => $"{v.Key} ({v.Value})"))));
        if (header.Only.Count > 0)
            lines.Add(Line("only", string.Join(", ", header.Only)));
        lines.Add(Line("expectations", header.Expectations + (header.Expectations == catalog.Hash ? ", as shown here" : $"; shown here are {catalog.Hash}")));
        lines.Add(Line("driver", header.Driver ?? "not ours"));
        return lines;
    }

    private static LineView Line(string name, string text) => new(name, LogText.Shorten(text, 300), null, null);
}
