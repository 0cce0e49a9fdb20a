using SockConformance.Harness;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Targets;

namespace SockConformance.Tool;

/// <summary>Which targets <c>--target</c> chooses.</summary>
internal static class TargetChoice
{
    /// <summary>The word for all targets that can be run here.</summary>
    public const string All = "all";

    /// <summary>The targets of those names, each once; of all, those that can be run, and a note on each of the rest.</summary>
    /// <exception cref="InputException">A name is not known or cannot be a file's, or its target is of a platform that the expectations do not know.</exception>
    /// <exception cref="TargetUnavailableException">A target must be asked what it is, and cannot.</exception>
    public static async Task<IReadOnlyList<Target>> OfAsync(Workspace workspace, Catalog catalog, TargetList list, IReadOnlyList<string> names, CancellationToken cancel)
    {
        if (names.Contains(All))
            return [.. list.Runnable.Where(t => t.Platform != AskedPlatform.Word && CanBeRun(t, catalog)).Select(CanBeKept)];
        var targets = new List<Target>();
        foreach (string name in names.Distinct())
            targets.Add(await AskedPlatform.ResolveAsync(workspace, CanBeKept(list.Find(name)), cancel).ConfigureAwait(false));
        foreach (var target in targets)
            catalog.FindPlatform(target.Platform, Owner(target));
        return targets;
    }

    /// <summary>Its run's file has its name, which is better told before the run than behind it.</summary>
    private static Target CanBeKept(Target target)
    {
        SiteFolder.CheckName(target.Name);
        return target;
    }

    private static bool CanBeRun(Target target, Catalog catalog)
    {
        string? why = Programs.Lacking(target)
            ?? (catalog.Platforms.ContainsKey(target.Platform) ? null : catalog.PlatformComplaint(target.Platform, Owner(target)));
        if (why is not null)
            Terminal.Note("skipped: " + why);
        return why is null;
    }

    private static string Owner(Target target) => $"the target {target.Name}";
}
