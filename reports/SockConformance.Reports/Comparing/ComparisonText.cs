using System.Globalization;
using SockConformance.Harness.Runs.Comparing;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Exports;

namespace SockConformance.Reports.Comparing;

/// <summary>A comparison as plain text: a heading for each target, then the differences, worst first.</summary>
public static class ComparisonText
{
    /// <summary>Writes it.</summary>
    public static void Write(ComparisonSet set, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var comparison in set.Comparisons)
        {
            writer.WriteLine(PlainText.Clean(Titles(comparison.Old, comparison.New)));
            foreach (string note in comparison.Notes)
                writer.WriteLine("  note: " + PlainText.Clean(note));
            foreach (var group in DifferenceGroup.Groups(comparison.Differences))
                WriteGroup(group, writer);
            writer.WriteLine("  " + Summary(comparison));
        }
        foreach (var header in set.OnlyOld)
            writer.WriteLine(PlainText.Clean($"{header.Target}: only the old side has it ({header.Title})"));
        foreach (var header in set.OnlyNew)
            writer.WriteLine(PlainText.Clean($"{header.Target}: only the new side has it ({header.Title})"));
    }

    /// <summary><c>2 regressed, 1 fixed; 5,599 cases were compared</c>, or that nothing differs or was compared.</summary>
    public static string Summary(TargetComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var kinds = comparison.Differences.GroupBy(d => d.Kind).OrderBy(g => g.Key);
        var counts = kinds.Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {Word(g.Key)}"));
        string what = comparison.Differences.Count == 0 ? "nothing differs" : string.Join(", ", counts);
        return comparison.Compared switch
        {
            0 when comparison.Differences.Count == 0 => "nothing was compared: no case was asked in both runs",
            1 => $"{what}; 1 case was compared",
            var all => string.Create(CultureInfo.InvariantCulture, $"{what}; {all:N0} cases were compared"),
        };
    }

    /// <summary>What is compared: <c>local: Linux 6.1 of 2026-01-02 -> Linux 6.12 of 2026-02-03</c>.</summary>
    internal static string Titles(RunHeader old, RunHeader @new) => $"{Told.Name(@new.Target)}: {Dated(old)} -> {Dated(@new)}";

    /// <summary>A run's system and when it began: <c>Linux 6.1 of 2026-01-02 03:04</c>.</summary>
    internal static string Dated(RunHeader header) =>
        string.Create(CultureInfo.InvariantCulture, $"{Told.Name(header.Title)} of {header.Started:yyyy-MM-dd HH:mm}");

    /// <summary>A kind as a person reads it: <c>changed value</c>.</summary>
    internal static string Word(DifferenceKind kind) => DifferenceWords.Word(kind).Replace('-', ' ');

    private static void WriteGroup(DifferenceGroup group, TextWriter writer)
    {
        var first = group.First;
        string where = group.Parameters.Count == 0 ? "" : " on " + string.Join(", ", group.Parameters);
        string what = (first.Claim is null ? "" : $", claim {first.Claim}") + (first.Step is null ? "" : $", step {first.Step}");
        writer.WriteLine(PlainText.Clean($"  {Word(first.Kind)}  {first.Subject}/{first.CaseName}{what}{where}"));
        if (first.Before.Length > 0)
            writer.WriteLine("        before  " + PlainText.Clean(first.Before));
        if (first.After.Length > 0)
            writer.WriteLine("        after   " + PlainText.Clean(first.After));
    }
}
