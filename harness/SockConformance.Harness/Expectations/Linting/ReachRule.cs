using SockConformance.Harness.Expectations.Expanding;

namespace SockConformance.Harness.Expectations.Linting;

/// <summary>Each case is run somewhere, on each platform that it names, and what it expects is judged.</summary>
internal static class ReachRule
{
    private const string Name = "reach";

    public static void Check(Catalog catalog, Problems problems)
    {
        foreach (var subject in catalog.Subjects)
            foreach (var each in subject.Cases.Where(c => !c.IsProbe))
                CheckCase(catalog, subject, each, problems);
    }

    private static void CheckCase(Catalog catalog, Subject subject, CaseDefinition each, Problems problems)
    {
        var reached = catalog.Platforms.Values.Where(p => Reach.Reaches(catalog, subject, each, p)).Select(p => p.Id).ToList();
        if (reached.Count == 0)
        {
            problems.Add(each.Where, $"the case '{each.Name}' is never run: {WhyNever(catalog, subject, each)}", Name);
            return;
        }
        foreach (string platform in each.Only.Where(p => !reached.Contains(p)))
            problems.Add(each.Where, $"{Never(each, platform)}, which 'only' names; {Advice}", Name);
        foreach (var expectation in each.Expect.Where(e => !reached.Contains(e.Platform)))
            problems.Add(expectation.Where, $"{Never(each, expectation.Platform)}, so this is never judged; {Advice}", Name);
        if (Reach.Parameters(subject, each).Find(p => p.Name == "kind") is { } kinds)
            CheckKinds(catalog, reached, kinds, problems);
    }

    private const string Advice = "take it out, or widen 'only', 'kind' or 'where' so that a row of that platform matches";

    private static string Never(CaseDefinition each, string platform) => $"the case '{each.Name}' is never run on {platform}";

    private static string WhyNever(Catalog catalog, Subject subject, CaseDefinition each)
    {
        var meant = catalog.Platforms.Values.Where(p => Reach.MayRun(subject, each, p)).Select(p => p.Id).ToList();
        return meant.Count == 0
            ? "no platform under 'only' has the option; name one that has, or take the case out"
            : $"nothing on {string.Join(", ", meant)} matches its 'for'; take the case out, or widen 'kind' or 'where'";
    }

    /// <summary>A kind that none of the platforms has where the case runs; one that none has at all is another rule's.</summary>
    private static void CheckKinds(Catalog catalog, List<string> reached, Parameter parameter, Problems problems)
    {
        var there = reached.SelectMany(p => catalog.Platforms[p].Kinds.Keys).ToHashSet(StringComparer.Ordinal);
        var known = catalog.Platforms.Values.SelectMany(p => p.Kinds.Keys).ToHashSet(StringComparer.Ordinal);
        string where = $"{string.Join(", ", reached)}, where alone the case runs";
        foreach (string kind in parameter.Values.Where(k => known.Contains(k) && !there.Contains(k)))
            problems.Add(parameter.Where, $"the kind '{kind}' is none of {where}; take it out", Name);
    }
}
