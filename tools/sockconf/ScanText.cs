using System.Globalization;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;

namespace SockConformance.Tool;

/// <summary>Scans on the terminal: a line for each number and answer, with the kinds of socket that gave it.</summary>
internal sealed class ScanText(NumberNames names)
{
    /// <summary>Prints what a scan found.</summary>
    public void Print(Scan scan, bool all)
    {
        Terminal.Line($"{scan.Title} ({scan.Target}), sockets of {string.Join(", ", scan.Kinds)}; levels {scan.Levels}, names {scan.Names}");
        var lines = scan.Answers.GroupBy(a => (a.Level, a.Name, a.Call, a.Said)).ToList();
        foreach (var group in lines.Where(g => all || !IsKnown(g.Key.Level, g.Key.Name)))
            Terminal.Line($"  {What(group.Key.Level, group.Key.Name)}  {group.Key.Call} {group.Key.Said}  {Kinds([.. group.Select(a => a.Kind)], scan.Kinds)}");
        var numbers = scan.Answers.Select(a => (a.Level, a.Name)).Distinct().ToList();
        int unknown = numbers.Count(n => !IsKnown(n.Level, n.Name));
        Terminal.Line($"{Shared.Count(numbers.Count, "number")} answered; {unknown} of them the catalog does not know");
    }

    /// <summary>Prints what two scans differ in: <c>+</c> answers now, <c>-</c> does no more, <c>~</c> answers otherwise.</summary>
    public void Print(Scan old, Scan @new, IReadOnlyList<ScanDiff> differences)
    {
        Terminal.Line($"from {old.Title} ({old.Target}) to {@new.Title} ({@new.Target})");
        foreach (string kind in old.Kinds.Except(@new.Kinds).Concat(@new.Kinds.Except(old.Kinds)))
            Terminal.Line($"  sockets of {kind} can be made only {(old.Kinds.Contains(kind) ? "before" : "now")}; left out");
        var kinds = old.Kinds.Intersect(@new.Kinds).ToList();
        foreach (var d in differences)
        {
            string sign = d.Old is null ? "+" : d.New is null ? "-" : "~";
            string said = d.Old is not null && d.New is not null ? $"{d.Old} -> {d.New}" : d.Old ?? d.New!;
            Terminal.Line($"{sign} {What(d.Level, d.Name)}  {d.Call} {said}  {Kinds(d.Kinds, kinds)}");
        }
        Terminal.Line(differences.Count == 0 ? "the same numbers answer in the same way" : Shared.Count(differences.Count, "difference"));
    }

    private static string Kinds(IReadOnlyList<string> some, IReadOnlyList<string> all) => some.Count == all.Count ? "all kinds" : string.Join(", ", some);

    private bool IsKnown(long level, long name) => names.Option(level, name) is { Documented: true };

    /// <summary><c>SOL_SOCKET 62</c>, <c>263 4</c>, and an option's name where there is one.</summary>
    private string What(long level, long name)
    {
        string number = name.ToString(CultureInfo.InvariantCulture);
        string levelName = names.Level(level) ?? level.ToString(CultureInfo.InvariantCulture);
        return names.Option(level, name) is { } option ? $"{option.Id} ({number}){(option.Documented ? "" : ", which the documents do not know")}" : $"{levelName} {number}";
    }
}
