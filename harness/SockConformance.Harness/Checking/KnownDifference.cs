using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Checking;

/// <summary>What the list of a target's known divergences says of an option.</summary>
internal static class KnownDifference
{
    /// <summary>No more reasons than so many are written out.</summary>
    private const int Shown = 3;

    /// <summary>The reasons that hold for every run of the target and speak of the option; null where there is none.</summary>
    public static Difference? Find(Catalog catalog, Standing standing)
    {
        if (standing.System.Target is not { } target)
            return null;
        var reasons = catalog.Known.GetValueOrDefault(target, [])
            .Where(e => !e.Inherited && e.When.Count == 0
                && e.Case.StartsWith(standing.Option.Id + "/", StringComparison.Ordinal)
                && IsOf(standing.Option, e.Reason, catalog))
            .Select(e => e.Reason.TrimEnd('.')).Distinct().ToList();
        return reasons.Count == 0
            ? null
            : new Difference(FindingAspect.Effect, [new SystemNote([standing.System.Label], Some(reasons))]);
    }

    /// <summary>A reason that names other options and not this one is the reason why its cases failed, and not its own.</summary>
    private static bool IsOf(Subject option, string reason, Catalog catalog)
    {
        string[] words = reason.Split([' ', ',', '.', ':', ';', '(', ')', '\''], StringSplitOptions.RemoveEmptyEntries);
        return words.Contains(option.Name) || !words.Any(w => w.Contains('_', StringComparison.Ordinal)
            && catalog.FindOption(w) is not null);
    }

    private static string Some(List<string> texts) =>
        string.Join("; ", texts.Take(Shown)) + (texts.Count > Shown ? $"; and {texts.Count - Shown} more" : "");
}
