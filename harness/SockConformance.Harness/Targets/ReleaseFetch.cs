using System.Diagnostics;

namespace SockConformance.Harness.Targets;

/// <summary>Fetches what a release of a target is made of, once: it is unpacked in the cache, never installed.</summary>
public static class ReleaseFetch
{
    /// <summary>Some hundred megabytes, over a slow line.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    /// <summary>Whether the target needs nothing fetched, or has it.</summary>
    public static bool IsHere(Workspace workspace, Target target)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(target);
        return target.Release is null || Directory.Exists(Folder(workspace, target.Release));
    }

    /// <summary>The folder in which the release's packages are, or would be, unpacked.</summary>
    internal static string Root(Workspace workspace, Release release) => Path.Combine(Folder(workspace, release), "root");

    /// <summary>Fetches what is not here.</summary>
    /// <exception cref="TargetUnavailableException">It cannot be had; the message names the release and what is
    /// missing.</exception>
    public static async Task EnsureAsync(Workspace workspace, Target target, CancellationToken cancel)
    {
        if (IsHere(workspace, target))
            return;
        string script = Path.Combine(workspace.Targets, "fetch.sh");
        var info = new ProcessStartInfo("sh", [script, target.Release!.FullName])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        info.Environment["SOCKCONF_CACHE"] = workspace.Cache;
        var (code, text) = await ChildProcess.RunAsync(info, Limit, cancel).ConfigureAwait(false);
        if (code != 0)
            throw new TargetUnavailableException($"the target {target.Name} is not here and cannot be fetched: {text.Trim()}");
    }

    private static string Folder(Workspace workspace, Release release) =>
        Path.Combine(workspace.Cache, "releases", release.FullName);
}
