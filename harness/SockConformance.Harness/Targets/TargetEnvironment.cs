using System.Diagnostics;

namespace SockConformance.Harness.Targets;

/// <summary>
/// What a target's programs get as environment: what its definition lists, and nothing else of this program's own.
/// </summary>
internal static class TargetEnvironment
{
    /// <summary>The word by which a target gets all variables of this program.</summary>
    public const string All = "all";

    /// <summary>Without PATH no program finds another; without SystemRoot Windows has no sockets.</summary>
    private static readonly string[] Always = ["PATH", "SystemRoot"];

    /// <summary>The variables.</summary>
    /// <param name="target">The target.</param>
    /// <param name="own">This program's variables.</param>
    /// <param name="fill">Fills in the placeholders of a value.</param>
    public static Dictionary<string, string> Variables(
        Target target, IReadOnlyDictionary<string, string> own, Func<string, string> fill)
    {
        var variables = target.Passes.Contains(All)
            ? new Dictionary<string, string>(own)
            : Always.Concat(target.Passes).Distinct().Where(own.ContainsKey).ToDictionary(name => name, name => own[name]);
        foreach (var (name, value) in target.Environment)
            variables[name] = fill(value);
        return variables;
    }

    /// <summary>Gives a process these variables and no others.</summary>
    public static void Give(ProcessStartInfo info, IReadOnlyDictionary<string, string> variables)
    {
        info.Environment.Clear();
        foreach (var (name, value) in variables)
            info.Environment[name] = value;
    }

    /// <summary>This program's variables; on Windows their names are the same in any case.</summary>
    public static Dictionary<string, string> Own()
    {
        var names = OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var own = new Dictionary<string, string>(names);
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables())
            own[(string)variable.Key] = (string?)variable.Value ?? "";
        return own;
    }
}
