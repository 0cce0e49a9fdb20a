using SockConformance.Harness.Answers;
using SockConformance.Harness.Runs.Releases;

namespace SockConformance.Reports.Comparing;

/// <summary>A change that stands for all of an option that say the same.</summary>
/// <param name="History">The question.</param>
/// <param name="Change">The change.</param>
/// <param name="Others">How many other questions of the option changed likewise.</param>
/// <param name="Reasons">Why they did, as far as somebody looked it up.</param>
public sealed record HistoryNote(
    AnswerHistory History, AnswerChange Change, int Others, IReadOnlyList<ReleaseReason> Reasons)
{
    /// <summary>What came between two releases: the worst first, else in the order of the histories.</summary>
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
        var alike = WithoutEchoes([.. changes]).GroupBy(
            c => (c.History.Subject.Id, c.Change.From, c.Change.To, c.Change.Before, c.Change.After, c.Change.Quality));
        var notes = alike.Select(g => new HistoryNote(
            g.First().History, g.First().Change, g.Count() - 1,
            [.. g.SelectMany(c => c.Change.Reasons).DistinctBy(r => r.Why)]));
        return [.. notes.OrderBy(n => ReleaseStep.Rank(n.Change.Quality))];
    }

    /// <summary>
    /// Where a case broke off in one of the releases, the step that changed for itself says so; else the first that was not
    /// reached does for all.
    /// </summary>
    private static IEnumerable<(AnswerHistory History, AnswerChange Change)> WithoutEchoes(
        IReadOnlyList<(AnswerHistory History, AnswerChange Change)> changes)
    {
        var said = changes.Where(c => !IsEcho(c.Change)).Select(Case).ToHashSet();
        return changes.Where(c => !IsEcho(c.Change) || said.Add(Case(c)));
    }

    private static bool IsEcho(AnswerChange change) =>
        change.Before.Kind == AnswerKind.NotReached || change.After.Kind == AnswerKind.NotReached;

    private static (string Subject, string Case, string To) Case((AnswerHistory History, AnswerChange Change) change) =>
        (change.History.Subject.Id, change.History.Row.CaseId, change.Change.To);
}
