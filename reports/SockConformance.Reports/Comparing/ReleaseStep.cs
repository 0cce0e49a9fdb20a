using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs.Releases;

namespace SockConformance.Reports.Comparing;

/// <summary>What came between two releases of a target, option by option.</summary>
/// <param name="From">The older release.</param>
/// <param name="To">The newer release.</param>
/// <param name="Options">What changed: the worst first, then what changed in most answers.</param>
public sealed record ReleaseStep(string From, string To, IReadOnlyList<OptionStep> Options)
{
    private static readonly ChangeQuality[] Order = [ChangeQuality.Regressed, ChangeQuality.Improved, ChangeQuality.Changed];

    /// <summary>What came between two releases.</summary>
    /// <param name="series">The releases.</param>
    /// <param name="platform">Their platform, whose words of refusal count.</param>
    /// <param name="from">The older release.</param>
    /// <param name="to">The newer release.</param>
    /// <param name="histories">The questions.</param>
    public static ReleaseStep Between(
        ReleaseSeries series, Platform platform, string from, string to, IEnumerable<AnswerHistory> histories)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(platform);
        ArgumentNullException.ThrowIfNull(histories);
        var options = new List<OptionStep>();
        foreach (var option in histories.GroupBy(h => h.Subject.Id))
        {
            var asked = option.ToList();
            if (HistoryNote.Between(series, from, to, asked) is { Count: > 0 } notes)
                options.Add(Option(series, platform, from, to, asked, notes));
        }
        return new ReleaseStep(from, to, [.. options.OrderBy(o => Rank(o.Quality)).ThenByDescending(o => o.Count)]);
    }

    /// <summary>How many options did so.</summary>
    public int Count(ChangeQuality quality) => Options.Count(o => o.Quality == quality);

    /// <summary>What came to an option or contract; null where nothing did.</summary>
    public OptionStep? Find(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Options.FirstOrDefault(o => o.Subject.Id == subject.Id);
    }

    /// <summary>All qualities, in the order in which changes are told.</summary>
    public static IReadOnlyList<ChangeQuality> WorstFirst => Order;

    /// <summary>The index of a quality in that order.</summary>
    public static int Rank(ChangeQuality quality) => Array.IndexOf(Order, quality);

    private static OptionStep Option(
        ReleaseSeries series, Platform platform, string from, string to, List<AnswerHistory> asked,
        IReadOnlyList<HistoryNote> notes)
    {
        var same = new OptionStep(asked[0].Subject, Presence.Same, notes);
        if (same.Subject.IsContract)
            return same;
        bool? IsThere(string release) => OptionPresence.IsThere(asked, series, release, platform);
        var (before, after) = (IsThere(from), IsThere(to));
        if (before is null || after is null || before == after)
            return same;
        var later = series.Releases.Select(r => r.Release).Skip(series.IndexOf(from) + 1);
        return same with
        {
            Presence = after.Value ? Presence.Came : Presence.Went,
            At = later.First(r => IsThere(r) == after),
            IsOnlyRead = OptionPresence.IsOnlyRead(asked),
        };
    }
}
