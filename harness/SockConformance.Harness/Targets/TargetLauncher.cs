using System.Globalization;
using SockConformance.Harness.Driving;

namespace SockConformance.Harness.Targets;

/// <summary>Makes a target ready to be driven: looks for its programs, builds its driver, runs its preparation.</summary>
public static class TargetLauncher
{
    private static readonly TimeSpan PrepareLimit = TimeSpan.FromMinutes(5);

    /// <summary>The command that starts the target's driver.</summary>
    /// <exception cref="TargetUnavailableException">Something is missing; the message names what to install.</exception>
    public static async Task<DriverCommand> PrepareAsync(Workspace workspace, Target target, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(target);
        if (target.Recording is { Recorded.On: var day })
            throw new TargetUnavailableException(
                $"the target {target.Name} is a recording of {day:yyyy-MM-dd}, so nothing can be asked of it; "
                + $"'sockconf run --target {target.Name}' judges what it answered then");
        if (Programs.Lacking(target) is { } lacking)
            throw new TargetUnavailableException(lacking);
        await ReleaseFetch.EnsureAsync(workspace, target, cancel).ConfigureAwait(false);
        string driver = "";
        if (target.Build is { } recipe)
            driver = await DriverBuild.EnsureAsync(workspace, recipe, cancel).ConfigureAwait(false);
        var environment = TargetEnvironment.Variables(target, TargetEnvironment.Own(), Fill);
        if (target.Prepare is not null)
            await RunPreparationAsync(Path.Combine(target.Folder, target.Prepare)).ConfigureAwait(false);
        return new DriverCommand
        {
            FileName = Fill(target.Command[0]),
            Arguments = [.. target.Command.Skip(1).Select(Fill)],
            Environment = environment,
            Isolated = true,
            ClockLag = target.ClockLag,
            StartLimit = target.StartLimit,
            WaitForReady = target.Announces || target.Remote is not null,
            Preamble = target.Remote is null ? "" : RemoteScript.Text(workspace.DriverSources, target.Remote, target.Channels),
            Channels = target.Channels,
        };

        string Fill(string text) => text
            .Replace("{driver}", driver, StringComparison.Ordinal)
            .Replace("{channels}", target.Channels.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{cache}", workspace.Cache, StringComparison.Ordinal)
            .Replace("{folder}", target.Folder, StringComparison.Ordinal);

        async Task RunPreparationAsync(string script)
        {
            Workspace.MakeCache(workspace.Cache);
            var info = ChildProcess.Quiet("sh");
            info.ArgumentList.Add(script);
            info.ArgumentList.Add(driver);
            TargetEnvironment.Give(info, environment);
            info.Environment["SOCKCONF_CACHE"] = workspace.Cache;
            var (code, text) = await ChildProcess.RunAsync(info, PrepareLimit, cancel).ConfigureAwait(false);
            if (code != 0)
                throw new TargetUnavailableException($"{script} ended with exit code {code}: {text.Trim()}");
        }
    }
}
