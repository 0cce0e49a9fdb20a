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

    /// <summary>
    /// The targets of those names, each once. For <c>all</c>: those that are here and can be run, with a note on the rest. For
    /// all releases of one target: those that are here or can be fetched. A release that is named alone is fetched when its turn
    /// comes.
    /// </summary>
    /// <exception cref="InputException">A name is not known or cannot be a file's, or its target is of a platform that the
    /// expectations do not know.</exception>
    /// <exception cref="TargetUnavailableException">A target must be asked what it is, and cannot.</exception>
    public static async Task<IReadOnlyList<Target>> OfAsync(
        Workspace workspace, Catalog catalog, TargetList list, IReadOnlyList<string> names, CancellationToken cancel)
    {
        if (names.Contains(All))
        {
            var here = Here(workspace, list).Where(t => t.Platform != AskedPlatform.Word && CanBeRun(t, catalog));
            return [.. here.Select(CanBeKept)];
        }
        var targets = new List<Target>();
        foreach (string name in names.Distinct())
        {
            var found = list.FindAll(name);
            foreach (var target in found.Where(f => targets.All(t => t.Name != f.Name)))
                if (found.Count == 1 || await CanBeFetchedAsync(workspace, target, cancel).ConfigureAwait(false))
                    targets.Add(await AskedPlatform.ResolveAsync(workspace, CanBeKept(target), cancel).ConfigureAwait(false));
        }
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

    private static IEnumerable<Target> Here(Workspace workspace, TargetList list)
    {
        var away = list.Runnable.Where(t => !ReleaseFetch.IsHere(workspace, t)).Select(t => t.Name).ToList();
        if (away.Count > 0)
            Terminal.Note($"not here, and fetched when named: {string.Join(", ", away)}");
        return list.Runnable.Where(t => !away.Contains(t.Name));
    }

    /// <summary>
    /// Fetches a release. One that cannot be fetched is left out with a note; in continuous integration it stays, and its run
    /// fails by the reason.
    /// </summary>
    private static async Task<bool> CanBeFetchedAsync(Workspace workspace, Target target, CancellationToken cancel)
    {
        try
        {
            if (!ReleaseFetch.IsHere(workspace, target))
                Terminal.Note($"fetching {target.Name} from {string.Join(", ", target.Release!.Suites)}");
            await ReleaseFetch.EnsureAsync(workspace, target, cancel).ConfigureAwait(false);
            return true;
        }
        catch (TargetUnavailableException e) when (!IsContinuousIntegration)
        {
            Terminal.Note("skipped: " + e.Message);
            return false;
        }
        catch (TargetUnavailableException)
        {
            return true;
        }
    }

    private static bool IsContinuousIntegration =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    private static bool CanBeRun(Target target, Catalog catalog)
    {
        string? why = Programs.Lacking(target)
            ?? (catalog.Platforms.ContainsKey(target.Platform)
                ? null
                : catalog.PlatformComplaint(target.Platform, Owner(target)));
        if (why is not null)
            Terminal.Note("skipped: " + why);
        return why is null;
    }

    private static string Owner(Target target) => $"the target {target.Name}";
}
