using SockConformance.Harness.Expectations;
using SockConformance.Reports.Exports;

namespace SockConformance.Reports.Comparing;

/// <summary>
/// A target held against a reference, as plain text: a heading for each consequence, the worst first. What somebody has explained
/// has a mark in front and the reason behind it.
/// </summary>
public static class EmulationText
{
    /// <summary>Writes it.</summary>
    public static void Write(EmulationComparison comparison, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(writer);
        var (reference, target) = (comparison.Reference, comparison.Target);
        string who = $"{target.Target} ({target.Title}) held against {reference.Target} ({reference.Title})";
        writer.WriteLine(PlainText.Clean($"{who}: {Count(comparison.Differences.Count)}"));
        foreach (string line in Legend(comparison))
            writer.WriteLine(PlainText.Clean(line));
        foreach (var group in comparison.Differences.GroupBy(d => d.Difference.Consequence))
        {
            writer.WriteLine($"\n{Heading(group.Key)} ({group.Count()})");
            foreach (var difference in group)
                Write(difference, writer);
        }
    }

    /// <summary>A consequence as one reads it between two systems, where no document need have promised anything.</summary>
    internal static string Heading(Consequence consequence) => consequence switch
    {
        Consequence.Crash => "faults, does not answer, or overwrites memory",
        Consequence.Effect => "another effect",
        Consequence.WorksThoughRefused => "works, and the reference refuses it",
        Consequence.RefusedThoughPromised => "refused, and it works on the reference",
        Consequence.Value => "another value",
        _ => "another error, or another length",
    };

    /// <summary>What the marks mean, and how many differences have each; nothing where nothing differs.</summary>
    private static IEnumerable<string> Legend(EmulationComparison comparison)
    {
        if (comparison.Differences.Count == 0)
            yield break;
        foreach (var mark in new[] { DifferenceMark.Known, DifferenceMark.Document, DifferenceMark.New })
            yield return $"  {Sign(mark)}  {Meaning(mark, comparison.Target.Target)} ({comparison.Count(mark)})";
    }

    private static void Write(ExplainedDifference explained, TextWriter writer)
    {
        var (difference, sign) = (explained.Difference, Sign(explained.Mark));
        var row = difference.Row;
        string on = row.Parameters.Count == 0 ? "" : $" [{string.Join(' ', row.Parameters)}]";
        string name = row.Case[(row.Case.LastIndexOf('/') + 1)..];
        writer.WriteLine(PlainText.Clean($"{sign} {difference.Subject.Id}, {name}: {row.Title}"));
        writer.WriteLine(PlainText.Clean($"      {row.Label}: {row.Step}{on}"));
        writer.WriteLine("      reference  " + PlainText.Clean(difference.Reference.Text));
        writer.WriteLine("      target     " + PlainText.Clean(difference.Target.Text));
        foreach (string reason in explained.Reasons)
            writer.WriteLine("      why        " + PlainText.Clean(reason));
    }

    private static char Sign(DifferenceMark mark) => mark switch
    {
        DifferenceMark.Known => '*',
        DifferenceMark.Document => '¶',
        _ => ' ',
    };

    private static string Meaning(DifferenceMark mark, string target) => mark switch
    {
        DifferenceMark.Known => $"known: listed for {target} under expectations/known, with the reason",
        DifferenceMark.Document => "document: one of the two does as the document says, the other as the erratum says",
        _ => "new: nobody has explained it yet",
    };

    private static string Count(int differences) => differences switch
    {
        0 => "no answer differs",
        1 => "1 answer differs",
        _ => $"{differences} answers differ",
    };
}
