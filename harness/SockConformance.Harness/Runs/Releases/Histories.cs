using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Runs.Releases;

/// <summary>The history of answers over the releases of one target.</summary>
public sealed class Histories
{
    private readonly Catalog catalog;
    private readonly ReleaseSeries series;
    private readonly AnswerBook book;
    private readonly Dictionary<string, Dictionary<string, RunCase>> cases;
    private readonly HashSet<(string Release, string Case)> flaky;
    private readonly List<string> varying;
    private readonly Platform platform;
    private readonly ChangeReasons reasons;

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
        cases = series.Releases.ToDictionary(r => r.Release, r => r.Run.CasesById(), StringComparer.Ordinal);
        flaky = [.. from release in series.Releases
                    from each in release.Run.Cases
                    where each.Verdicts.Any(v => v.Flaky)
                    select (release.Release, each.Transcript.CaseId)];
        varying = [.. series.Releases.Select(r => r.Run.Header.Target).Prepend(series.Target)
            .SelectMany(t => catalog.Known.GetValueOrDefault(t, [])).Where(e => e.Varies).Select(e => e.Case).Distinct()];
        platform = catalog.Platforms[series.Releases[0].Run.Header.Platform];
        reasons = new ChangeReasons(catalog, series.Target, platform.Id);
    }

    /// <summary>The history of all that is asked of an option.</summary>
    public IReadOnlyList<AnswerHistory> ForOption(Subject option)
    {
        ArgumentNullException.ThrowIfNull(option);
        return [.. book.Table(option).Rows.Select(r => History(option, r))];
    }

    /// <summary>The releases.</summary>
    public ReleaseSeries Series => series;

    /// <summary>The platform that they are of.</summary>
    public Platform Platform => platform;

    /// <summary>The history of everything, in the catalog's order; each question under one option or contract.</summary>
    public IReadOnlyList<AnswerHistory> All() =>
        [.. catalog.Subjects.AsParallel().AsOrdered().SelectMany(s => book.OwnRows(s).Select(r => History(s, r)))];

    private AnswerHistory History(Subject subject, AnswerRow row)
    {
        var answers = row.Groups.SelectMany(g => g.Targets.Select(t => (t, g.Answer))).ToDictionary(a => a.t, a => a.Answer);
        // Of what is known to come in some runs only, no difference tells of the release.
        bool varies = varying.Any(v => Glob.Matches(v, row.CaseId));
        var known = series.Releases.Select(r => r.Release)
            .Where(r => !varies && answers.ContainsKey(r) && !IsFlaky(row, r)).ToList();
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
                    changes.Add(Change(subject, row, eras[^1].Last, release, eras[^1].Answer, answer));
                eras.Add(new AnswerEra(release, release, answer));
            }
        }
        return new AnswerHistory(subject, row, eras, changes);
    }

    private AnswerChange Change(Subject subject, AnswerRow row, string from, string to, Answer before, Answer after)
    {
        var (old, @new) = (CaseOf(row, from)?.Verdicts, CaseOf(row, to)?.Verdicts);
        bool ofOption = !subject.IsContract && CaseId.Parse(row.CaseId).Subject == subject.Id;
        var quality = ChangeRules.Quality(before, after, old, @new, platform, ofOption);
        var claims = (old ?? []).Concat(@new ?? []).Select(v => v.Claim).OfType<string>().Distinct();
        return new AnswerChange(from, to, before, after, quality)
        {
            Reasons = reasons.Find(subject, row.CaseId, claims, from, to),
        };
    }

    /// <summary>What came out differently when it was asked again alone tells of the load, not of the release.</summary>
    private bool IsFlaky(AnswerRow row, string release) => flaky.Count > 0 && flaky.Contains((release, row.CaseId));

    private RunCase? CaseOf(AnswerRow row, string release) => cases[release].GetValueOrDefault(row.CaseId);
}
