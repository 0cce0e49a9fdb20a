using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Runs.Releases;

/// <summary>The history of answers over the releases of one target.</summary>
public sealed class Histories
{
    private readonly Catalog catalog;
    private readonly ReleaseSeries series;
    private readonly AnswerBook book;
    private readonly List<Dictionary<string, RunCase>> cases;

    /// <summary>Makes it; it can be asked for each option then.</summary>
    /// <param name="catalog">The expectations as they are now; the runs must be judged by them.</param>
    /// <param name="series">The runs.</param>
    public Histories(Catalog catalog, ReleaseSeries series)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(series);
        this.catalog = catalog;
        this.series = series;
        book = new AnswerBook(catalog, [.. series.Releases.Select(r => r.Run.Sheet() with { Target = r.Release })]);
        cases = [.. series.Releases.Select(r => r.Run.CasesById())];
    }

    /// <summary>The history of all that is asked of an option.</summary>
    public IReadOnlyList<AnswerHistory> ForOption(Subject option)
    {
        ArgumentNullException.ThrowIfNull(option);
        return [.. book.Table(option).Rows.Select(r => History(option, r))];
    }

    /// <summary>The history of everything, in the catalog's order.</summary>
    public IEnumerable<AnswerHistory> All() => book.Rows(catalog).Select(r => History(r.Subject, r.Row));

    private AnswerHistory History(Subject subject, AnswerRow row)
    {
        var answers = row.Groups.SelectMany(g => g.Targets.Select(t => (t, g.Answer))).ToDictionary(a => a.t, a => a.Answer);
        var known = series.Releases.Where(r => answers.ContainsKey(r.Release)).Select(r => r.Release).ToList();
        var eras = new List<AnswerEra>();
        var changes = new List<AnswerChange>();
        foreach (string release in known)
        {
            var answer = answers[release];
            if (eras.Count > 0 && eras[^1].Answer == answer)
                eras[^1] = eras[^1] with { Last = release };
            else
            {
                if (eras.Count > 0)
                    changes.Add(Change(row, eras[^1].Last, release, eras[^1].Answer, answer));
                eras.Add(new AnswerEra(release, release, answer));
            }
        }
        return new AnswerHistory(subject, row, eras, changes);
    }

    private AnswerChange Change(AnswerRow row, string from, string to, Answer before, Answer after)
    {
        var (old, @new) = (CaseOf(row, from), CaseOf(row, to));
        var platform = catalog.Platforms[series.Releases[0].Run.Header.Platform];
        var quality = ChangeRules.Quality(before, after, old?.Verdicts, @new?.Verdicts, platform);
        return new AnswerChange(from, to, before, after, quality);
    }

    private RunCase? CaseOf(AnswerRow row, string release) => cases[series.IndexOf(release)].GetValueOrDefault(row.CaseId);
}
