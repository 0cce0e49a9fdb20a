using SockConformance.Reports.Model;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Puts systems together that came out alike, and names them.</summary>
internal static class GroupedSystems
{
    private const int MostNames = 6;

    /// <summary>
    /// The names of some systems, or their number where they are many; <c>all 7 systems</c> where they are all.
    /// </summary>
    /// <param name="names">Their names.</param>
    /// <param name="all">How many there are.</param>
    public static string Words(IReadOnlyCollection<string> names, int all)
    {
        if (names.Count <= MostNames)
            return List([.. names]);
        return names.Count == all ? $"all {all} systems" : $"{names.Count} of {all} systems";
    }

    /// <summary>Systems by outcome, in the order in which their outcomes come first.</summary>
    /// <param name="statuses">Each system with its outcome.</param>
    public static IReadOnlyList<OutcomeView> Outcomes(IReadOnlyCollection<(string System, StatusView Status)> statuses) =>
    [
        .. statuses.GroupBy(s => s.Status).Select(g =>
            new OutcomeView(g.Key with { Note = "" }, Words([.. g.Select(s => s.System)], statuses.Count), g.Key.Note)),
    ];

    /// <summary>Words as a sentence lists them: <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";

    /// <summary>At most so many words, and how many more there are.</summary>
    public static string Some(IReadOnlyList<string> words, int most) =>
        string.Join(", ", words.Take(most)) + (words.Count > most ? $" and {words.Count - most} more" : "");

    /// <summary>The name of a column as a page of an option has it.</summary>
    public static string Name(TargetColumn column) => LogText.Shorten(ViewContext.Name(column), 80);
}
