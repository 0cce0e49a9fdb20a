using SockConformance.Harness.Campaign;
using SockConformance.Harness.Expectations;

namespace SockConformance.Tool;

/// <summary>Which targets <c>--target</c> chooses.</summary>
internal static class TargetChoice
{
    /// <summary>The word for all targets that can be run here.</summary>
    public const string All = "all";

    /// <summary>The targets of those names, each once; of all, those that can be run, and a note on each of the rest.</summary>
    /// <exception cref="CampaignException">A name is not known, or its target is of a platform that the expectations do not know.</exception>
    public static IReadOnlyList<Target> Of(Workspace workspace, Catalog catalog, IReadOnlyList<string> names)
    {
        if (names.Contains(All))
            return [.. TargetReader.ReadAll(workspace.Targets).Where(t => CanBeRun(t, catalog))];
        var targets = Named(workspace, [.. names.Distinct()]);
        return targets.FirstOrDefault(t => !catalog.Platforms.ContainsKey(t.Platform)) is { } foreign ? throw new CampaignException(OfForeignPlatform(foreign, catalog)) : targets;
    }

    /// <summary>The targets of those names, in the order given.</summary>
    /// <exception cref="CampaignException">There is none of a name.</exception>
    public static IReadOnlyList<Target> Named(Workspace workspace, IReadOnlyList<string> names)
    {
        var all = TargetReader.ReadAll(workspace.Targets);
        return [.. names.Select(name => all.FirstOrDefault(t => t.Name == name)
            ?? throw new CampaignException($"the target '{name}' is not known; allowed: {string.Join(", ", all.Select(t => t.Name))}{Shared.DidYouMean(name, all.Select(t => t.Name))}"))];
    }

    private static bool CanBeRun(Target target, Catalog catalog)
    {
        string? why = Programs.Lacking(target) ?? (catalog.Platforms.ContainsKey(target.Platform) ? null : OfForeignPlatform(target, catalog));
        if (why is not null)
            Terminal.Note("skipped: " + why);
        return why is null;
    }

    private static string OfForeignPlatform(Target target, Catalog catalog) =>
        $"the target {target.Name} is of the platform '{target.Platform}', which the expectations do not know; known: {string.Join(", ", catalog.Platforms.Keys)}";
}
