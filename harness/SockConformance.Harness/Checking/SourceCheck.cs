using SockConformance.Harness.Checking.Code;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Checking;

/// <summary>Holds the uses of options in sources against the systems that a program is meant for.</summary>
public sealed class SourceCheck
{
    private readonly Catalog catalog;
    private readonly IReadOnlyList<CheckedSystem> systems;
    private readonly SystemAnswers answers;
    private readonly Dictionary<CheckedSystem, SystemMacros> macros;
    private readonly Dictionary<SourceLanguage, NameIndex> indexes = [];

    /// <summary>Makes it.</summary>
    /// <param name="catalog">What the documents say.</param>
    /// <param name="systems">The systems, one at least.</param>
    /// <param name="runs">Runs whose answers count, where they are of the systems.</param>
    public SourceCheck(Catalog catalog, IReadOnlyList<CheckedSystem> systems, IReadOnlyList<Run> runs)
    {
        ArgumentNullException.ThrowIfNull(systems);
        this.catalog = catalog;
        this.systems = systems;
        answers = new SystemAnswers(catalog, systems, runs);
        macros = systems.ToDictionary(s => s, s => new SystemMacros(catalog, s));
    }

    /// <summary>What is to be said of the sources.</summary>
    /// <param name="files">The sources, each of a language that is known.</param>
    public CheckResult Check(IEnumerable<SourceText> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var uses = new List<OptionUse>();
        var findings = new List<Finding>();
        var idle = new List<string>();
        int count = 0;
        foreach (var file in files)
        {
            count++;
            var language = SourceLanguage.Find(file.Path)!;
            var source = LexedSource.Read(file.Text, language);
            var found = UseFinder.Find(file.Path, source, IndexOf(language));
            var excuses = Excuse.Find(source);
            var told = found.SelectMany(u => Findings(u, excuses.Any(e => e.Covers(u)))).ToList();
            idle.AddRange(excuses.Where(e => !told.Exists(f => e.Covers(f.Use))).Select(e => $"{file.Path}:{e.Where}"));
            uses.AddRange(found);
            findings.AddRange(told);
        }
        return new CheckResult(systems, count, uses, findings, idle);
    }

    private IEnumerable<Finding> Findings(OptionUse use, bool isExcused)
    {
        var reached = systems.Where(s => use.When?.Holds(macros[s].IsDefined) != false).ToList();
        var standings = reached.ConvertAll(s => Standings.Find(catalog, use.Options, s, answers));
        var lacking = standings.Where(s => s.Lacks is not null)
            .GroupBy(s => s.Lacks!, s => s.System.Label, StringComparer.Ordinal)
            .Select(g => new SystemNote([.. g], g.Key)).ToList();
        if (lacking.Count > 0)
            yield return Finding(FindingKind.Missing, FindingAspect.Absent, lacking);
        var there = standings.Where(s => s.Lacks is null).ToList();
        foreach (var difference in DifferenceRules.Find(catalog, there, use.IsOwnName, answers))
            yield return Finding(FindingKind.Differs, difference.Aspect, difference.Notes);

        Finding Finding(FindingKind kind, FindingAspect aspect, IReadOnlyList<SystemNote> notes) =>
            new(use, kind, aspect, notes, use.Options[0].Portability?.Trim(), isExcused);
    }

    private NameIndex IndexOf(SourceLanguage language)
    {
        if (!indexes.TryGetValue(language, out var index))
            indexes[language] = index = new NameIndex(catalog, language);
        return index;
    }
}
