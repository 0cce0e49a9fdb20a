using SockConformance.Harness;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;

namespace SockConformance.Tool;

/// <summary>What <c>--only</c> chooses. A pattern that chooses nothing is a slip of the pen, never an empty answer.</summary>
internal static class Selection
{
    /// <summary>Plans the cases of a platform that the patterns choose.</summary>
    /// <exception cref="InputException">The platform is not known, or a pattern matches no case of it.</exception>
    public static Plan Plan(Catalog catalog, string platform, IReadOnlyList<string> only) =>
        Plans(catalog, [catalog.FindPlatform(platform).Id], only)[platform];

    /// <summary>Plans of several platforms, each of which may have none of the cases, as long as another has.</summary>
    /// <exception cref="InputException">A pattern matches no case of any of the platforms.</exception>
    public static IReadOnlyDictionary<string, Plan> Plans(
        Catalog catalog, IEnumerable<string> platforms, IReadOnlyList<string> only)
    {
        var shared = SharedPlans.For(catalog);
        var plans = platforms.Distinct().ToDictionary(p => p, p => shared.Only(p, only), StringComparer.Ordinal);
        foreach (string pattern in only.Where(o => !plans.Values.Any(p => p.Cases.Any(c => Glob.Matches(o, c.Id)))))
            throw new InputException(
                $"no case of {string.Join(" or ", plans.Keys)} matches '{pattern}'; "
                + $"{Elsewhere(catalog, pattern) ?? "'sockconf list' shows what there is" + DidYouMean(catalog, pattern)}");
        return plans;
    }

    /// <summary>The options and contracts that the patterns choose.</summary>
    /// <exception cref="InputException">A pattern matches none.</exception>
    public static IReadOnlyList<Subject> Subjects(Catalog catalog, IReadOnlyList<string> only)
    {
        foreach (string pattern in only.Where(o => !catalog.Subjects.Any(s => Glob.Matches(o, s.Id))))
            throw new InputException(
                $"no option or contract matches '{pattern}'; 'sockconf list' shows what there "
                + $"is{DidYouMean(catalog, pattern)}");
        return [.. catalog.Subjects.Where(s => only.Count == 0 || only.Any(o => Glob.Matches(o, s.Id)))];
    }

    /// <summary>Says on which platforms there are such cases.</summary>
    private static string? Elsewhere(Catalog catalog, string pattern)
    {
        var shared = SharedPlans.For(catalog);
        var platforms = catalog.Platforms.Keys.Where(p => shared.Instances(p).Any(i => Glob.Matches(pattern, i.Id))).ToList();
        return platforms.Count > 0 ? $"there are such cases of {string.Join(" and ", platforms)}" : null;
    }

    private static string DidYouMean(Catalog catalog, string pattern) =>
        Nearest.DidYouMean(pattern, catalog.Subjects.Select(s => pattern.Contains('/') ? s.Id : s.Name));
}
