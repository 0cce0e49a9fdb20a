
namespace SockConformance.Harness.Targets;

/// <summary>
/// Asks a target's version command for the version: what a driver inside a target says of its system may be what that imitates.
/// </summary>
public static class TargetVersion
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The word behind <c>version</c> in the first line that the command says; null where the target has no such command.
    /// </summary>
    /// <exception cref="TargetUnavailableException">The command cannot be run, fails, or tells no version.</exception>
    public static async Task<string?> AskAsync(Target target, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (target.VersionCommand.Count == 0)
            return null;
        string command = string.Join(' ', target.VersionCommand);
        var info = ChildProcess.Quiet(target.VersionCommand[0]);
        foreach (string argument in target.VersionCommand.Skip(1))
            info.ArgumentList.Add(argument);
        TargetEnvironment.Give(info, TargetEnvironment.Variables(target, TargetEnvironment.Own(), text => text));
        int code;
        string text;
        try
        {
            (code, text) = await ChildProcess.RunAsync(info, Limit, cancel).ConfigureAwait(false);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            string why = $"'{command}' could not be started: {e.Message}";
            throw new TargetUnavailableException($"the target {target.Name} has no version: {why}", e);
        }
        string first = text.Trim().Split('\n')[0].Trim();
        return code == 0 && Behind(first) is { } version
            ? version
            : throw new TargetUnavailableException(
                $"the target {target.Name} has no version: '{command}' ended with exit code {code} and said '{first}'; "
                + "its first line must be like 'runsc version 20221219.0'");
    }

    private static string? Behind(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int at = Array.IndexOf(words, "version");
        return at >= 0 && at + 1 < words.Length ? words[at + 1] : null;
    }
}
