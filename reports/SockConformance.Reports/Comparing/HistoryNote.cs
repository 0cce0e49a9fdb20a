using SockConformance.Harness.Runs.Releases;

namespace SockConformance.Reports.Comparing;

/// <summary>A change that stands for all of an option that say the same.</summary>
/// <param name="History">The question.</param>
/// <param name="Change">The change.</param>
/// <param name="Others">How many other questions of the option changed likewise.</param>
public sealed record HistoryNote(AnswerHistory History, AnswerChange Change, int Others)
{
    /// <summary>What came between two releases, in the order of the histories.</summary>
    /// <param name="series">The releases.</param>
    /// <param name="from">The older release.</param>
    /// <param name="to">The newer release.</param>
    /// <param name="histories">The questions.</param>
    public static IReadOnlyList<HistoryNote> Between(
        ReleaseSeries series, string from, string to, IEnumerable<AnswerHistory> histories)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(histories);
        var (first, last) = (series.IndexOf(from), series.IndexOf(to));
        var changes = histories.SelectMany(h => h.Changes.Select(c => (History: h, Change: c)))
            .Where(c => series.IndexOf(c.Change.From) >= first && series.IndexOf(c.Change.To) <= last);
        var alike = changes.GroupBy(
            c => (c.History.Subject.Id, c.Change.From, c.Change.To, c.Change.Before, c.Change.After, c.Change.Quality));
        return [.. alike.Select(g => new HistoryNote(g.First().History, g.First().Change, g.Count() - 1))];
    }
}
