using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations;
using SockConformance.Reports.Exports;

namespace SockConformance.Reports.Comparing;

/// <summary>A target held against a reference, as plain text: a heading for each consequence, the worst first.</summary>
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
        foreach (var group in comparison.Differences.GroupBy(d => d.Consequence))
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

    private static void Write(AnswerDifference difference, TextWriter writer)
    {
        var row = difference.Row;
        string on = row.Parameters.Count == 0 ? "" : $" [{string.Join(' ', row.Parameters)}]";
        string name = row.Case[(row.Case.LastIndexOf('/') + 1)..];
        writer.WriteLine(PlainText.Clean($"  {difference.Subject.Id}, {name}: {row.Title}"));
        writer.WriteLine(PlainText.Clean($"      {row.Label}: {row.Step}{on}"));
        writer.WriteLine("      reference  " + PlainText.Clean(difference.Reference.Text));
        writer.WriteLine("      target     " + PlainText.Clean(difference.Target.Text));
    }

    private static string Count(int differences) => differences switch
    {
        0 => "no answer differs",
        1 => "1 answer differs",
        _ => $"{differences} answers differ",
    };
}
