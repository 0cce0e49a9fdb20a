using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Runs.Releases;

namespace SockConformance.Reports.Comparing;

/// <summary>All that changed over the releases of one target.</summary>
public sealed class ReleaseHistory
{
    private readonly ILookup<string, AnswerHistory> bySubject;

    private ReleaseHistory(Catalog catalog, ReleaseSeries series)
    {
        var histories = new Histories(catalog, series);
        Series = series;
        Platform = histories.Platform;
        All = histories.All();
        bySubject = All.ToLookup(h => h.Subject.Id, StringComparer.Ordinal);
        var neighbours = series.Releases.Zip(series.Releases.Skip(1));
        Steps = [.. neighbours.AsParallel().AsOrdered().Select(n =>
            ReleaseStep.Between(series, Platform, n.First.Release, n.Second.Release, All))];
        Findings = [.. catalog.Options.SelectMany(o => SinceFindings.Find(o, Questions(o), series, Platform))];
    }

    /// <summary>The releases.</summary>
    public ReleaseSeries Series { get; }

    /// <summary>The platform that they are of.</summary>
    public Platform Platform { get; }

    /// <summary>All questions, changed or not.</summary>
    public IReadOnlyList<AnswerHistory> All { get; }

    /// <summary>What came with each release but the first, in the order of releases.</summary>
    public IReadOnlyList<ReleaseStep> Steps { get; }

    /// <summary>Where documents name another version than the releases show.</summary>
    public IReadOnlyList<SinceFinding> Findings { get; }

    /// <summary>The questions of an option or contract.</summary>
    public IReadOnlyList<AnswerHistory> Questions(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return [.. bySubject[subject.Id]];
    }

    /// <summary>The histories that runs make; targets with a single release have none.</summary>
    /// <param name="catalog">The expectations, by which the runs were judged.</param>
    /// <param name="runs">The runs.</param>
    public static IReadOnlyList<ReleaseHistory> FromRuns(Catalog catalog, IEnumerable<Run> runs)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(runs);
        var known = runs.Where(r => catalog.Platforms.ContainsKey(r.Header.Platform));
        return [.. ReleaseSeries.FromRuns(known).Select(s => new ReleaseHistory(catalog, s))];
    }
}
