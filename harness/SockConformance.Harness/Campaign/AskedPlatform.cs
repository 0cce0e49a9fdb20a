using SockConformance.Harness.Driving;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Campaign;

/// <summary>The platform of a target that is known only by asking it.</summary>
public static class AskedPlatform
{
    /// <summary>What stands in a target file in place of a platform.</summary>
    public const string Word = "asked";

    /// <summary>The platform of a system by the name that it gives itself, or null when there is none.</summary>
    public static string? PlatformId(string system) => system switch
    {
        "Windows" => "winsock",
        "Linux" => "linux",
        "NetBSD" => "netbsd",
        _ => null,
    };

    /// <summary>The target with its platform.</summary>
    /// <exception cref="TargetUnavailableException">It cannot be asked, or is of no known platform.</exception>
    public static async Task<Target> ResolveAsync(Workspace workspace, Target target, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (target.Platform != Word)
            return target;
        string system = target.Remote is null
            ? (await HelloAsync(workspace, target, cancel).ConfigureAwait(false)).Os
            : await UnameAsync(target, cancel).ConfigureAwait(false);
        return PlatformId(system) is { } platform
            ? target with { Platform = platform }
            : throw new TargetUnavailableException(
                $"the target {target.Name} is '{system}', for which there is no platform; write it into a targets file of your "
                + "own with the platform that it is to be held against");
    }

    private static async Task<Hello> HelloAsync(Workspace workspace, Target target, CancellationToken cancel)
    {
        var command = await TargetLauncher.PrepareAsync(workspace, target, cancel).ConfigureAwait(false);
        var driver = new PlanDriver(command, new DrivingOptions());
        await using var ending = driver.ConfigureAwait(false);
        try
        {
            return await driver.AskAsync(cancel).ConfigureAwait(false);
        }
        catch (DriverStartException e)
        {
            throw new TargetUnavailableException($"the target {target.Name} cannot be run: {e.Message}", e);
        }
    }

    private static async Task<string> UnameAsync(Target target, CancellationToken cancel)
    {
        if (Programs.Lacking(target) is { } lacking)
            throw new TargetUnavailableException(lacking);
        var info = ChildProcess.Quiet(target.Command[0]);
        info.RedirectStandardInput = true;
        foreach (string argument in target.Command.Skip(1))
            info.ArgumentList.Add(argument);
        TargetEnvironment.Give(info, TargetEnvironment.Variables(target, TargetEnvironment.Own(), text => text));
        var (code, text) = await ChildProcess.RunAsync(info, target.StartLimit, cancel, "uname -s\n").ConfigureAwait(false);
        return code == 0 ? text.Trim().Split('\n')[^1].Trim()
            : throw new TargetUnavailableException(
                $"the target {target.Name} cannot be run: '{string.Join(' ', target.Command)}' ended with exit code {code}, "
                + $"saying: {text.ReplaceLineEndings(" ").Trim()}");
    }
}
