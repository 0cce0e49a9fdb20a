using System.Globalization;
using System.Text.RegularExpressions;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Model;

namespace SockConformance.Reports.Site;

/// <summary>Systems that were run, in words for people.</summary>
internal static partial class SystemWords
{
    private const int Longest = 40;

    /// <summary>What it is, shortly: <c>Linux 6.18</c>, <c>Wine 8.0</c>, <c>gVisor 20221219</c>.</summary>
    public static string Name(TargetColumn column)
    {
        if (column.Run is null)
            return column.Platform.Name;
        string title = column.Run.Header.Title.Split(',', '(')[0].Trim();
        string name = Version().Match(title) is { Success: true } m ? m.Groups[1].Value + m.Groups["v"].Value : title;
        return LogText.Shorten(name.Length == 0 ? column.Key : name, Longest);
    }

    /// <summary>
    /// How it was asked: <c>asked directly</c>, <c>through musl</c>, <c>translated from mips</c>, <c>not Windows</c>.
    /// </summary>
    public static string Way(TargetColumn column)
    {
        if (column.Run is not { } run)
            return "not run";
        if (run.Header.Recorded is { } recorded)
            return string.Create(CultureInfo.InvariantCulture, $"recorded on {recorded.On:yyyy-MM-dd}");
        var hello = run.Header.Hello;
        if (hello.Wine is not null)
            return "not Windows";
        if (IsFromElsewhere(column))
            return LogText.Shorten($"by the transcript {run.Header.Target}", Longest);
        bool isTranslated = run.Header.Title.StartsWith(column.Platform.Name, StringComparison.Ordinal);
        if (References.IsEmulation(column) && isTranslated)
            return LogText.Shorten($"translated from {hello.Reply["machine"] ?? "another machine"}", Longest);
        if (References.IsEmulation(column))
            return LogText.Shorten($"emulates {column.Platform.Name}{(run.Header.Speaks is { } v ? " " + v : "")}", Longest);
        List<string> ways = [];
        if (TargetName.Release(run.Header.Target) is not null)
            ways.Add("in a virtual machine");
        if (hello.Libc.StartsWith("musl", StringComparison.Ordinal))
            ways.Add("through musl");
        if (hello.Reply["sizes"]?.Contains("ptr:4", StringComparison.Ordinal) == true)
            ways.Add("as a 32-bit program");
        if (hello.Reply["uid"] is { } uid && uid is not "0" and not "-1")
            ways.Add("without root");
        return ways.Count == 0 ? "asked directly" : string.Join(", ", ways);
    }

    /// <summary>How the systems of a group were asked: <c>asked directly; the same through musl</c>.</summary>
    public static string Ways(ColumnGroup group)
    {
        var others = group.Columns.Skip(1).Select(c => Other(group.First, c)).Distinct().ToList();
        return Way(group.First) + (others.Count == 0 ? "" : "; the same " + string.Join(", ", others));
    }

    private static string Other(TargetColumn first, TargetColumn other) =>
        Name(other) != Name(first) ? $"{Name(other)} {Way(other)}"
        : Way(other) == Way(first) ? $"as {other.Key}"
        : OtherWay(other);

    /// <summary>Another way to the same system.</summary>
    private static string OtherWay(TargetColumn column) =>
        References.IsEmulation(column) && !IsFromElsewhere(column) && column.Run!.Header.Hello.Wine is null
            ? "under emulation"
            : Way(column);

    /// <summary>
    /// Whether a driver was run by hand on another machine: no target's definition says whether the system is an emulation.
    /// </summary>
    private static bool IsFromElsewhere(TargetColumn column) =>
        References.IsEmulation(column) && column.Run is { Header: { Driver: null, Hello.Wine: null } };

    /// <summary>The system that a platform's documents are about, as people call it.</summary>
    public static string Own(Harness.Expectations.Platform platform) => platform.Id == "winsock" ? "Windows" : platform.Name;

    /// <summary>
    /// What of the platforms was not run, a sentence each: a page that shows an emulation must not be taken for its original.
    /// </summary>
    public static IEnumerable<(string System, string Text)> NotRun(Matrix matrix)
    {
        foreach (var (platform, targets) in matrix.Platforms.Select(p => (p.Platform, p.Targets)))
        {
            var runs = targets.Where(t => t.Run is not null).ToList();
            if (runs.Count == 0)
                yield return (Own(platform), "not run: the page shows what its documents say");
            else if (runs.TrueForAll(r => References.IsEmulation(r) && !IsFromElsewhere(r)))
                yield return (Own(platform), $"not run: {Instead(runs)} stands in for it, and is not {Own(platform)}");
        }
    }

    private static string Instead(List<TargetColumn> runs) =>
        string.Join(", ", runs.Select(r => TargetName.WithoutRelease(Name(r)).Split(' ')[0]).Distinct().Take(3));

    [GeneratedRegex(@"^(\S+ )(?:\d[\d.]*~(?<v>\d+)|(?<v>\d+(\.\d+)?))")]
    private static partial Regex Version();
}
