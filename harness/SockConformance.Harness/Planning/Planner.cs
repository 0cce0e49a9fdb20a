using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Planning;

/// <summary>Makes a plan: what a driver is asked, without what is expected.</summary>
public static class Planner
{
    /// <summary>Plans all cases of a platform, or those that a pattern names.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="platformId">The platform's id.</param>
    /// <param name="only">Patterns of case ids; empty for all.</param>
    /// <param name="problems">Told of steps that cannot be planned; null when lint has passed already.</param>
    public static Plan Plan(
        Catalog catalog,
        string platformId,
        IReadOnlyCollection<string>? only = null,
        Problems? problems = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var expanded = Expander.Expand(catalog, catalog.FindPlatform(platformId).Id, problems);
        return Plan(catalog, platformId, expanded, only ?? [], problems);
    }

    /// <summary>Plans those of a platform's case instances that a pattern names.</summary>
    internal static Plan Plan(
        Catalog catalog,
        string platformId,
        IReadOnlyList<CaseInstance> expanded,
        IReadOnlyCollection<string> only,
        Problems? problems)
    {
        var writer = new RequestWriter();
        var cases = new List<PlannedCase>(expanded.Count);
        var instances = new Dictionary<string, CaseInstance>(expanded.Count, StringComparer.Ordinal);
        foreach (var instance in expanded)
        {
            if (only.Count > 0 && !only.Any(p => Glob.Matches(p, instance.Id)))
                continue;
            if (problems is not null)
                Hazards.Check(instance, problems);
            if (instances.TryAdd(instance.Id, instance))
                cases.Add(CaseOf(instance.Id, writer.Write(instance.Steps)));
            else
                problems?.Add(instance.Case.Where, $"two cases have the id {instance.Id}; rename one", StepWords.Rule);
        }
        cases.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return new Plan(platformId, cases, instances) { Questions = HeaderPlan.Questions(catalog, platformId) };
    }

    private static PlannedCase CaseOf(string id, AskedStep[] asked)
    {
        bool limited = Array.Exists(asked, a => a.Limit > 0);
        string[] lines = Array.ConvertAll(asked, a => a.Line);
        return new PlannedCase(id, lines, RequestHash.Hash(lines), StepWait.Sum(asked))
        {
            Limits = limited ? Array.ConvertAll(asked, a => a.Limit) : [],
            SleepMilliseconds = asked.Sum(a => a.Wait.SleepMilliseconds),
        };
    }
}
