using System.Globalization;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;

namespace SockConformance.Tool;

/// <summary>Scans on the terminal: a line for each number and answer, with the kinds of socket that gave it.</summary>
internal sealed class ScanText(NumberNames names)
{
    /// <summary>So many numbers in a row that answer alike are no options, but a range that is passed on unseen.</summary>
    private const int LongRun = 16;

    private sealed record Line(long Level, long First, long Last, string Text);

    /// <summary>Prints what a scan found.</summary>
    public void Print(Scan scan, bool all)
    {
        Terminal.Line(
            $"{scan.Title} ({scan.Target}), sockets of {string.Join(", ", scan.Kinds)}; "
            + $"levels {scan.Levels}, names {scan.Names}");
        var lines = scan.Answers.Where(a => all || !IsKnown(a.Level, a.Name)).GroupBy(a => (a.Level, a.Name, a.Call, a.Said))
            .Select(g =>
            {
                var (level, name, call, said) = g.Key;
                return new Line(level, name, name, $"{call} {said}  {Kinds([.. g.Select(a => a.Kind)], scan.Kinds)}");
            });
        foreach (var line in Joined(lines))
            Terminal.Line($"  {What(line.Level, line.First, line.Last)}  {line.Text}");
        var numbers = scan.Answers.Select(a => (a.Level, a.Name)).Distinct().ToList();
        int unknown = numbers.Count(n => !IsKnown(n.Level, n.Name));
        Terminal.Line($"{Shared.Count(numbers.Count, "number")} answered; {unknown} of them the catalog does not know");
    }

    /// <summary>
    /// Prints what two scans differ in: <c>+</c> answers now, <c>-</c> does no more, <c>~</c> answers otherwise.
    /// </summary>
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
            Terminal.Line($"{sign} {What(d.Level, d.Name, d.Name)}  {d.Call} {said}  {Kinds(d.Kinds, kinds)}");
        }
        Terminal.Line(differences.Count == 0
            ? "the same numbers answer in the same way"
            : Shared.Count(differences.Count, "difference"));
    }

    /// <summary>
    /// Joins neighbouring numbers that have no name and answer alike into one line: some systems answer whole ranges.
    /// </summary>
    private List<Line> Joined(IEnumerable<Line> lines)
    {
        var joined = new List<Line>();
        foreach (var line in lines)
        {
            int before = joined.FindLastIndex(l => l.Level == line.Level && l.Text == line.Text);
            bool isNext = before >= 0 && joined[before].Last + 1 == line.First;
            if (isNext && names.Option(line.Level, line.First) is null && names.Option(line.Level, line.First - 1) is null)
                joined[before] = joined[before] with { Last = line.Last };
            else
                joined.Add(line);
        }
        var runs = joined.SelectMany(l => l.Last - l.First + 1 >= LongRun ? [l] : Numbers(l));
        return [.. runs.OrderBy(l => l.Level).ThenBy(l => l.First)];

        static IEnumerable<Line> Numbers(Line line)
        {
            for (long n = line.First; n <= line.Last; n++)
                yield return line with { First = n, Last = n };
        }
    }

    private static string Kinds(IReadOnlyList<string> some, IReadOnlyList<string> all) =>
        some.Count == all.Count ? "all kinds" : string.Join(", ", some);

    private bool IsKnown(long level, long name) => names.Option(level, name) is { Documented: true };

    /// <summary><c>SOL_SOCKET 62</c>, <c>263 4</c>, and an option's name where there is one.</summary>
    private string What(long level, long first, long last)
    {
        string number = first == last
            ? first.ToString(CultureInfo.InvariantCulture)
            : FormattableString.Invariant($"{first}..{last}");
        string levelName = names.Level(level) ?? level.ToString(CultureInfo.InvariantCulture);
        if (names.Option(level, first) is not { } option)
            return $"{levelName} {number}";
        return $"{option.Id} ({number}){(option.Documented ? "" : ", which the documents do not know")}";
    }
}
