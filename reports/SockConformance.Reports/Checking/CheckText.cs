using SockConformance.Harness.Checking;
using SockConformance.Reports.Exports;

namespace SockConformance.Reports.Checking;

/// <summary>
/// Tells people what <c>check</c> found: a line each, as compilers do, with the advice where an option first occurs.
/// </summary>
public static class CheckText
{
    /// <summary>What is longer has a line for each of its systems.</summary>
    private const int LongestLine = 110;

    /// <summary>Writes it.</summary>
    public static void Write(CheckResult result, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        var advised = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in result.Open)
        {
            var use = finding.Use;
            bool isShort = finding.Message.Length <= LongestLine;
            string says = isShort ? finding.Message : use.Name;
            writer.WriteLine(PlainText.Clean($"{use.File}:{use.Line}:{use.Column}: {finding.Rule}: {says}"));
            foreach (var note in isShort ? [] : finding.Notes)
                writer.WriteLine(PlainText.Clean($"    {note}"));
            if (finding.Advice is { } advice && advised.Add(use.Id))
                writer.WriteLine($"    advice: {advice}");
        }
    }

    /// <summary>What was looked at and found, in a line.</summary>
    public static string Summary(CheckResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        int missing = result.Open.Count(f => f.Kind == FindingKind.Missing);
        int differing = result.Open.Count(f => f.Kind == FindingKind.Differs);
        int excused = result.Findings.Count(f => f.IsExcused);
        string uses = $"{Count(result.Uses.Count, "use")} of "
            + Count(result.Uses.DistinctBy(u => u.Id).Count(), "option");
        return $"{Count(result.Files, "file")}, {uses}: {missing} missing, {differing} differ, {excused} excused "
            + $"({string.Join(", ", result.Systems.Select(s => s.Label))})";
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
