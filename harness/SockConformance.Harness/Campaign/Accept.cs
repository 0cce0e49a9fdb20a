using SockConformance.Harness.Divergences;
using System.Globalization;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Campaign;

/// <summary>Lists the divergences of a run that no entry explains yet.</summary>
public static class Accept
{
    /// <summary>Works out the new list.</summary>
    /// <param name="files">The files of the expectations.</param>
    /// <param name="run">The run; it is judged by these expectations.</param>
    /// <param name="text">The target's list as it is; empty where there is none.</param>
    /// <param name="reason">The reason of the new entries, or null to leave it to be written.</param>
    /// <param name="removeStale">Whether entries of which every case passes go.</param>
    /// <param name="only">Patterns of the cases to list; empty for all.</param>
    /// <exception cref="InputException">The expectations, or the list, cannot be read or cannot be changed entry by
    /// entry.</exception>
    public static Acceptance Acceptance(
        IReadOnlyList<SourceFile> files, Run run, string text, string? reason, bool removeStale, IReadOnlyCollection<string> only)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(only);
        string path = PathFor(files, run.Header.Target);
        var catalog = ReadWith(files, path, text);
        run = Rejudge.Run(run, catalog);
        var known = new KnownDivergences(catalog, run.Header);
        var found = run.Cases.SelectMany(c => c.Verdicts.Select(v => (Id: c.Transcript.CaseId, Verdict: v)))
            .Where(d => d.Verdict.Flaky || KnownDivergences.IsDivergence(d.Verdict))
            .Where(d => known.Find(d.Id, d.Verdict) is null)
            .Where(d => only.Count == 0 || only.Any(o => Glob.Matches(o, d.Id)))
            .ToList();
        var added = Entries([.. found.Where(d => !d.Verdict.Flaky)], run, reason ?? KnownEntry.ToBeWritten).ToList();
        var stale = known.Stale([.. run.Cases]);
        string list = path["known/".Length..^".yaml".Length];
        var own = catalog.Known.GetValueOrDefault(list, []).Where(e => !e.Inherited).ToList();
        var removed = removeStale ? stale : [];
        var edits = KnownList.Edits(text, own, [.. removed], added);
        string changed = KnownList.Apply(text, edits);
        int expected = own.Count - removed.Count + added.Count;
        // The text is changed by lines, and read by its structure: where the two disagree, nothing may be written.
        if (ReadWith(files, path, changed).Known[list].Count(e => !e.Inherited) != expected)
            throw new InputException(
                new Place(path),
                "the list is not written one entry below the other, each from a '- ' at the margin, so it cannot be changed "
                + "safely; write it so, or change it by hand");
        int unexplained = reason is null ? added.Count : 0;
        var flaky = found.Where(d => d.Verdict.Flaky).Select(d => d.Id).Distinct();
        return new Acceptance(changed, edits, added.Count, unexplained, stale, [.. flaky]);
    }

    /// <summary>The file of the list that holds for a target, as <c>known/linux.yaml</c>.</summary>
    public static string PathFor(IReadOnlyList<SourceFile> files, string target)
    {
        ArgumentNullException.ThrowIfNull(files);
        var names = files.Select(f => f.Path).Where(p => p.StartsWith("known/", StringComparison.Ordinal))
            .Select(p => Path.GetFileNameWithoutExtension(p));
        return $"known/{KnownList.NameFor(names, target)}.yaml";
    }

    private static Catalog ReadWith(IReadOnlyList<SourceFile> files, string path, string text)
    {
        var others = files.Where(f => f.Path != path);
        var catalog = CatalogReader.Read([.. others, new SourceFile(path, text)], out var problems);
        return problems.Count == 0 ? catalog : throw new InputException(problems);
    }

    /// <summary>
    /// One entry a claim of a case: with a star where all of its kinds of socket diverge, else kind by kind, so that what passes
    /// stays watched.
    /// </summary>
    private static IEnumerable<(string Case, IReadOnlyList<string> Lines)> Entries(
        IReadOnlyList<(string Id, Verdict Verdict)> found, Run run, string reason)
    {
        foreach (var group in found.GroupBy(d => (Name: CaseId.Parse(d.Id).Name, d.Verdict.Claim)))
            foreach (var (pattern, verdict) in Patterns([.. group], group.Key.Name + "/", Passing(run, group.Key.Claim), '/'))
                yield return Entry(pattern, verdict, run, reason);
    }

    /// <summary>A pattern for all, or for all of an option, where none of what it matches passes.</summary>
    private static IEnumerable<(string Pattern, Verdict Verdict)> Patterns(
        IReadOnlyList<(string Id, Verdict Verdict)> found, string prefix, IReadOnlyCollection<string> passing, char end)
    {
        if (found.Count > 1 && !passing.Any(p => p.StartsWith(prefix, StringComparison.Ordinal)))
            return [(prefix + "*", found[0].Verdict)];
        return end == ','
            ? found
            : found.GroupBy(d => d.Id[..(d.Id.IndexOf(',', StringComparison.Ordinal) + 1)])
                .SelectMany(g => g.Key.Length > 0 ? Patterns([.. g], g.Key, passing, ',') : g);
    }

    private static List<string> Passing(Run run, string? claim)
    {
        var passing = run.Cases.Where(c => c.Verdicts.Any(v => v.Claim == claim && v.Code == VerdictCode.Pass));
        return [.. passing.Select(c => c.Transcript.CaseId)];
    }

    private static string Day(Run run) => run.Header.Started.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (string Case, IReadOnlyList<string> Lines) Entry(
        string pattern, Verdict verdict, Run run, string reason) => (pattern,
    [
        $"# {Clean(CauseWords.Sentence(verdict.Cause))} ({Clean(run.Header.Title)}, {Day(run)})",
        $"- case: {Quoted(pattern)}",
        $"  claim: {Quoted(verdict.Claim!)}",
        $"  reason: {Quoted(reason)}",
    ]);

    private static bool IsPlain(string text) =>
        text.Length > 0 && text.All(IsPlain) && char.IsAsciiLetterOrDigit(text[0]) && !text.EndsWith(' ');

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || "_-./+=,' ()*".Contains(c, StringComparison.Ordinal);

    /// <summary>A plain scalar where it cannot be anything else, else in quotes.</summary>
    private static string Quoted(string text) => IsPlain(text)
        ? text
        : "'" + Clean(text).Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>What a target said must not end the comment that it stands in.</summary>
    private static string Clean(string text) =>
        string.Concat(
            text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' || char.IsSurrogate(c) ? ' ' : c)).Trim();
}
